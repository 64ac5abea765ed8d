# 48 for half a minute is not what ketamine does: a note at the station.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=48
= +05:10 raise vasovagal low vasovagal-watch "Rate falls fast: from 71 to 48/min in 60 s, pressure not known (limit 53.2)"
= +05:10 prompt reread_cuff "cuff reading wanted: Rate falls fast: from 71 to 48/min in 60 s, pressure not known (limit 53.2)"
= +05:30 raise rate-low low hr-low-watch "Heart rate falling 48/min (limit 50)"
= +06:24 end vasovagal "condition over"
+07:00 rate=60
= +07:30 end rate-low "condition over"
+09:00 wait
