# 125 for a minute: a page.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=125
= +06:00 raise rate-high medium hr-high "Heart rate high 125/min (limit 120)"
= +06:00 page #1 rn.adams "** bed1 Heart rate high 125/min (limit 120)"
+06:15 acknowledge rate-high by=rn.adams
= +06:15 rate-high medium acknowledged by rn.adams
= +06:15 withdraw #1 "acknowledged"
+06:28 cuff 124/78
+06:30 rate=80
= +07:30 end rate-high "condition over"
+08:00 wait
