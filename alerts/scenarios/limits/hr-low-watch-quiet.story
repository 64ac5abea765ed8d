# 50 is slow and no finding.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=50
= +05:10 raise vasovagal low vasovagal-watch "Rate falls fast: from 71 to 50/min in 60 s, pressure not known (limit 53.2)"
= +05:10 prompt reread_cuff "cuff reading wanted: Rate falls fast: from 71 to 50/min in 60 s, pressure not known (limit 53.2)"
= +06:24 end vasovagal "condition over"
+09:00 wait
