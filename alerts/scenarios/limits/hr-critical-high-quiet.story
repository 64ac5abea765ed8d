# 139 for 50 s is fast and not long enough for anything.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=139
+05:48 cuff 124/78
+05:50 rate=80
+07:00 wait
