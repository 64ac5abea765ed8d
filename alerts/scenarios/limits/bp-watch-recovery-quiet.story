# 149/94 in recovery: falling, if slowly.
profile iv-ketamine-adult esketamine-nasal-adult
in recovery
+02:00 cuff 138/88
+05:00 cuff 149/94
+13:00 wait
