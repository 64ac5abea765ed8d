# The reading comes a minute and a half late: asked for, no note.
profile esketamine-nasal-adult
in dosing
+00:10 cuffs off
= +09:00 prompt cuff_due "cuff reading due"
+09:30 cuff 126/80
+15:00 wait
