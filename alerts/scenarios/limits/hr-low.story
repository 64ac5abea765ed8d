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
= +05:30 rate-low medium acknowledged by rn.adams, joined hr-low-watch
+06:00 rate=60
= +06:15 rate-low low acknowledged by rn.adams, left hr-low
= +06:30 end rate-low "condition over"
+07:00 wait
