# A note in dosing that nobody has read for five minutes becomes a page to the assigned nurse.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 rate=48
= +10:21 raise vasovagal low vasovagal-watch "Rate falls fast: from 71 to 49/min in 60 s, pressure not known (limit 53.2)"
= +10:21 prompt reread_cuff "cuff reading wanted: Rate falls fast: from 71 to 49/min in 60 s, pressure not known (limit 53.2)"
= +10:30 raise rate-low low hr-low-watch "Heart rate falling 48/min (limit 50)"
= +11:24 end vasovagal "condition over"
= +15:30 page #1 rn.adams "* bed1 Heart rate falling 48/min (limit 50)"
+16:30 acknowledge rate-low by=rn.adams
= +16:30 rate-low low acknowledged by rn.adams
= +16:30 withdraw #1 "acknowledged"
+17:00 rate=70
= +17:30 end rate-low "condition over"
+18:00 wait
