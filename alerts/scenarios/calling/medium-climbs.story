# A medium alert that nobody answers: the nurse, after a minute the second nurse, after three the prescriber, then from the start.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+09:58 cuff 124/78
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
= +10:29 rate-low high active, joined vasovagal-unknown
= +10:29 page #2 rn.adams "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +10:30 rate-low high active, joined hr-low-watch
= +10:59 page #3 rn.baker "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +11:24 rate-low medium active, left vasovagal-unknown
= +13:29 page #4 dr.cole "** bed1 Heart rate low 43/min (limit 45)"
= +18:29 page #5 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
+19:00 acknowledge rate-low by=rn.baker
= +19:00 rate-low medium acknowledged by rn.baker
= +19:00 withdraw #1 "acknowledged"
= +19:00 withdraw #2 "acknowledged"
= +19:00 withdraw #3 "acknowledged"
= +19:00 withdraw #4 "acknowledged"
= +19:00 withdraw #5 "acknowledged"
+19:10 rate=70
= +19:25 rate-low low acknowledged by rn.baker, left hr-low
= +19:40 end rate-low "condition over"
+21:00 wait
