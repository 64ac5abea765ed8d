# 159/99: raised and expected.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 159/99
+08:00 cuff 150/88
+09:00 wait
