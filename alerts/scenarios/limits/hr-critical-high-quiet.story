# 139 for 50 s is fast and not long enough for anything.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=139
+05:50 rate=80
= +06:00 raise vasovagal low vasovagal-watch "Rate falls fast: from 140 to 80/min in 60 s, pressure not known (limit 105)"
= +06:00 prompt reread_cuff "cuff reading wanted: Rate falls fast: from 140 to 80/min in 60 s, pressure not known (limit 105)"
+07:00 wait
