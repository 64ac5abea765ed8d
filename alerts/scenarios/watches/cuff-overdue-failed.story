# The arm shakes and the cuff gives up twice: a failed reading is no reading.
profile iv-ketamine-adult
in dosing
+00:10 cuffs off
+03:30 cuff failed
= +04:00 prompt cuff_due "cuff reading due"
+05:00 cuff failed
= +05:00 raise cuff low cuff-overdue "Cuff reading overdue by 2 min, 1 failed"
= +05:00 cuff low active, joined cuff-failed
= +08:00 cuff medium active, worsened cuff-overdue
= +08:00 page #1 rn.adams "** bed1 Cuff reading overdue by 5 min, 2 failed"
= +09:00 page #2 rn.baker "** bed1 Cuff reading overdue by 6 min, 2 failed"
+11:00 wait
= +11:00 page #3 dr.cole "** bed1 Cuff reading overdue by 8 min, 2 failed"
