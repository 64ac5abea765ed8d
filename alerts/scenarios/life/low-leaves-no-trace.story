# A note that nobody has read ends by itself.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 rate=48
= +10:21 raise vasovagal low vasovagal-watch "Rate falls fast: from 71 to 49/min in 60 s, pressure not known (limit 53.2)"
= +10:21 prompt reread_cuff "cuff reading wanted: Rate falls fast: from 71 to 49/min in 60 s, pressure not known (limit 53.2)"
= +10:30 raise rate-low low hr-low-watch "Heart rate falling 48/min (limit 50)"
= +11:24 end vasovagal "condition over"
+12:00 rate=66
= +12:30 end rate-low "condition over"
+13:00 wait
