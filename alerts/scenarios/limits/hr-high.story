# 125 for a minute: a page.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=125
= +06:00 raise rate-high medium hr-high "Heart rate high 125/min (limit 120)"
= +06:00 page #1 rn.adams "** bed1 Heart rate high 125/min (limit 120)"
+06:15 acknowledge rate-high by=rn.adams
= +06:15 rate-high medium acknowledged by rn.adams
= +06:15 withdraw #1 "acknowledged"
+06:30 rate=80
= +06:40 raise vasovagal low vasovagal-watch "Rate falls fast: from 126 to 80/min in 60 s, pressure not known (limit 94.5)"
= +06:40 prompt reread_cuff "cuff reading wanted: Rate falls fast: from 126 to 80/min in 60 s, pressure not known (limit 94.5)"
= +07:30 end rate-high "condition over"
= +07:54 end vasovagal "condition over"
+08:00 wait
