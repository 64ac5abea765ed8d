# 159/99 at the peak: raised and expected.
profile iv-ketamine-adult
in session
+00:30 cuff 159/99
+04:00 cuff 136/84
+05:00 wait
