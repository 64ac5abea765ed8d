# An anxious patient calms down, 96 to 70/min: a reading is asked for and tells that all is well.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+03:00 rate=96
+05:00 rate=70
= +05:10 raise vasovagal low vasovagal-watch "Rate falls fast: from 97 to 70/min in 60 s, pressure not known (limit 72.8)"
= +05:10 prompt reread_cuff "cuff reading wanted: Rate falls fast: from 97 to 70/min in 60 s, pressure not known (limit 72.8)"
+05:30 cuff 124/78
= +06:00 end vasovagal "condition over"
+07:00 wait
