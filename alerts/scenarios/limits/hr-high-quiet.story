# 119 for a minute and a half: no page.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=119
+06:28 cuff 124/78
+06:30 rate=80
+08:00 wait
