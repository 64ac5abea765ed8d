# The second nurse on the list is off the air; the third one is the second that can be reached.
profile iv-ketamine-adult esketamine-nasal-adult
team rn.adams=nurse rn.baker=nurse,unreachable rn.diaz=nurse dr.cole=prescriber
in dosing
+09:58 cuff 124/78
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
= +10:29 rate-low high active, joined vasovagal-unknown
= +10:29 page #2 rn.adams "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +10:30 rate-low high active, joined hr-low-watch
= +10:59 page #3 rn.diaz "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +11:24 rate-low medium active, left vasovagal-unknown
+11:40 acknowledge rate-low by=rn.diaz
= +11:40 rate-low medium acknowledged by rn.diaz
= +11:40 withdraw #1 "acknowledged"
= +11:40 withdraw #2 "acknowledged"
= +11:40 withdraw #3 "acknowledged"
+12:00 rate=70
= +12:15 rate-low low acknowledged by rn.diaz, left hr-low
= +12:30 end rate-low "condition over"
+13:00 wait
