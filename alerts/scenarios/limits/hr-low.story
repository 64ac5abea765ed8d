# 43 for 15 s: a page.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:58 cuff 124/78
+05:00 rate=43
= +05:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +05:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
+05:25 acknowledge rate-low by=rn.adams
= +05:25 rate-low medium acknowledged by rn.adams
= +05:25 withdraw #1 "acknowledged"
= +05:29 rate-low high active, worsened vasovagal-unknown
= +05:29 page #2 rn.adams "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +05:30 rate-low high active, joined hr-low-watch
= +05:59 page #3 rn.baker "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
+06:00 rate=60
= +06:15 rate-low high active, left hr-low
= +06:24 rate-low low active, left vasovagal-unknown
= +06:30 rate-low high cleared, cleared hr-low-watch
= +06:30 withdraw #2 "cleared"
= +06:30 withdraw #3 "cleared"
+07:00 wait
