# The same with a reading every 10 min.
profile esketamine-nasal-adult
in dosing
+00:10 cuffs off
= +09:00 prompt cuff_due "cuff reading due"
= +10:00 raise cuff low cuff-overdue "Cuff reading overdue by 2 min"
= +13:00 cuff medium active, worsened cuff-overdue
= +13:00 page #1 rn.adams "** bed1 Cuff reading overdue by 5 min"
+13:30 acknowledge cuff by=rn.adams
= +13:30 cuff medium acknowledged by rn.adams
= +13:30 withdraw #1 "acknowledged"
+14:00 cuff 126/80
= +14:00 end cuff "condition over"
+15:00 wait
