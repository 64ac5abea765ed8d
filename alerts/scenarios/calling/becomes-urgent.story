# A page that turns high starts the chain of high from its beginning.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+09:58 cuff 124/78
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
= +10:29 rate-low high active, joined vasovagal-unknown
= +10:29 page #2 rn.adams "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +10:30 rate-low high active, joined hr-low-watch
+10:40 rate=38
= +10:45 rate-low high active, joined hr-critical-low
= +10:59 page #3 rn.baker "*** bed1 Heart rate very low 38/min (limit 40)"
= +11:24 rate-low high active, left vasovagal-unknown
= +11:29 page #4 dr.cole "*** bed1 Heart rate very low 38/min (limit 40)"
+11:30 acknowledge rate-low by=rn.adams
= +11:30 rate-low high acknowledged by rn.adams
= +11:30 withdraw #1 "acknowledged"
= +11:30 withdraw #2 "acknowledged"
= +11:30 withdraw #3 "acknowledged"
= +11:30 withdraw #4 "acknowledged"
+11:40 rate=70
= +11:40 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, pulse 3"
= +11:55 rate-low high acknowledged by rn.adams, left hr-low
= +11:55 rate-low low acknowledged by rn.adams, left hr-critical-low
= +12:10 end rate-low "condition over"
= +12:40 end partial-news2 "condition over"
+13:00 wait
