# Hand-over in the middle of an alert: the nurse who is assigned now hears of it now.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+09:58 cuff 124/78
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
= +10:29 rate-low high active, joined vasovagal-unknown
= +10:29 page #2 rn.adams "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +10:30 rate-low high active, joined hr-low-watch
+10:40 team nurse=rn.baker
= +10:40 page #3 rn.baker "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +11:10 page #4 rn.adams "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
+11:20 acknowledge rate-low by=rn.baker
= +11:20 rate-low high acknowledged by rn.baker
= +11:20 withdraw #1 "acknowledged"
= +11:20 withdraw #2 "acknowledged"
= +11:20 withdraw #3 "acknowledged"
= +11:20 withdraw #4 "acknowledged"
= +11:24 rate-low medium acknowledged by rn.baker, left vasovagal-unknown
+11:30 rate=70
= +11:45 rate-low low acknowledged by rn.baker, left hr-low
= +12:00 end rate-low "condition over"
+12:30 wait
