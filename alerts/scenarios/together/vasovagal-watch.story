# 88 to 62/min, which is less than this patient began with: a reading is asked for and tells that all is well.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+03:00 rate=88
+05:00 rate=62
= +05:10 raise rate-low low vasovagal-watch "Rate falls fast: 89 to 62/min in 60 s, pressure not known (limit 67)"
= +05:10 prompt reread_cuff "cuff reading wanted: Rate falls fast: 89 to 62/min in 60 s, pressure not known (limit 67)"
+05:30 cuff 124/78
= +06:00 end rate-low "condition over"
+07:00 wait
