# The reading comes a minute and a half late: asked for, no note.
profile iv-ketamine-adult
in dosing
+00:10 cuffs off
= +04:00 prompt cuff_due "cuff reading due"
+04:30 cuff 126/80
+10:00 wait
