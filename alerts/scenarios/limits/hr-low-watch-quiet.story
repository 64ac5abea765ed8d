# 50 is slow and no finding.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:58 cuff 124/78
+05:00 rate=50
+09:00 wait
