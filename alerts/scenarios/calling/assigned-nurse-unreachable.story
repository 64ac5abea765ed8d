# The assigned nurse has no working pager: the second nurse is paged in the same second.
profile iv-ketamine-adult esketamine-nasal-adult
team rn.adams=nurse,unreachable rn.baker=nurse dr.cole=prescriber
in dosing
+09:58 cuff 124/78
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.baker "** bed1 Heart rate low 43/min (limit 45)"
= +10:29 rate-low high active, joined vasovagal-unknown
= +10:29 page #2 rn.baker "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +10:30 rate-low high active, joined hr-low-watch
+10:40 acknowledge rate-low by=rn.baker
= +10:40 rate-low high acknowledged by rn.baker
= +10:40 withdraw #1 "acknowledged"
= +10:40 withdraw #2 "acknowledged"
+11:00 rate=70
= +11:15 rate-low high acknowledged by rn.baker, left hr-low
= +11:24 rate-low low acknowledged by rn.baker, left vasovagal-unknown
= +11:30 end rate-low "condition over"
+12:00 wait
