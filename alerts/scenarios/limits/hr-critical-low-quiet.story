# Four seconds at 38, a missed beat or two: nothing.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:58 cuff 124/78
+05:00 rate=38
+05:04 rate=70
+07:00 wait
