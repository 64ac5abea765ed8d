# 15/min apart, or 15 % of a fast heart: still the same heart.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 heart_rate=85
+06:00 rate=100 heart_rate=116
+07:00 wait
