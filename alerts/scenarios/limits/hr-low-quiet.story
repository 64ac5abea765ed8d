# 43 for 14 s: nothing.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:58 cuff 124/78
+05:00 rate=43
+05:14 rate=70
+07:00 wait
