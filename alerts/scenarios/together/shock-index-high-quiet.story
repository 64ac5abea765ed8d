# 118/min with 118/70: fast, and nothing wrong with the pressure.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 118/70
+06:00 cuff 118/70
+06:10 rate=118
+07:30 rate=84
+09:00 wait
