# 119 for a minute and a half: no page.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=119
+06:30 rate=80
= +06:40 raise vasovagal low vasovagal-watch "Rate falls fast: from 120 to 80/min in 60 s, pressure not known (limit 90)"
= +06:40 prompt reread_cuff "cuff reading wanted: Rate falls fast: from 120 to 80/min in 60 s, pressure not known (limit 90)"
= +07:54 end vasovagal "condition over"
+08:00 wait
