# After dosing a note stays at the station.
profile iv-ketamine-adult esketamine-nasal-adult
in session
+01:00 rate=48
= +01:10 raise vasovagal low vasovagal-watch "Rate falls fast: from 71 to 48/min in 60 s, pressure not known (limit 53.2)"
= +01:10 prompt reread_cuff "cuff reading wanted: Rate falls fast: from 71 to 48/min in 60 s, pressure not known (limit 53.2)"
= +01:30 raise rate-low low hr-low-watch "Heart rate falling 48/min (limit 50)"
= +02:24 end vasovagal "condition over"
+08:00 rate=70
= +08:30 end rate-low "condition over"
+09:00 wait
