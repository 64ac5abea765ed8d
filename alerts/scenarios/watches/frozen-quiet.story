# The same for a minute and a half, then one beat more: a quiet patient.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 frozen
+06:30 rate=71
+08:00 rate=72
+09:00 wait
