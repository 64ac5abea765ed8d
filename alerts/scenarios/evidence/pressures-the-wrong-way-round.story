# 80 over 120 is no pressure but a failed reading; 95/90 is none either.
profile iv-ketamine-adult
in dosing
+00:10 cuffs off
+03:00 cuff 80/120
+04:00 cuff 95/90
= +04:00 prompt cuff_due "cuff reading due"
= +05:00 raise cuff-overdue low cuff-overdue "Cuff reading overdue by 2 min, 2 failed"
+06:00 wait
+06:30 cuff 124/80
= +06:30 end cuff-overdue "condition over"
+07:00 wait
