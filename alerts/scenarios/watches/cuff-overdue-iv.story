# The cuff is taken off after the start. Due every 5 min: asked for after 6, a note after 7, a page after 10.
profile iv-ketamine-adult
in dosing
+00:10 cuffs off
= +04:00 prompt cuff_due "cuff reading due"
= +05:00 raise cuff low cuff-overdue "Cuff reading overdue by 2 min"
+08:00 wait
= +08:00 cuff medium active, worsened cuff-overdue
= +08:00 page #1 rn.adams "** bed1 Cuff reading overdue by 5 min"
= +09:00 page #2 rn.baker "** bed1 Cuff reading overdue by 6 min"
+10:30 acknowledge cuff by=rn.adams
= +10:30 cuff medium acknowledged by rn.adams
= +10:30 withdraw #1 "acknowledged"
= +10:30 withdraw #2 "acknowledged"
+11:00 cuff 126/80
= +11:00 end cuff "condition over"
+12:00 wait
