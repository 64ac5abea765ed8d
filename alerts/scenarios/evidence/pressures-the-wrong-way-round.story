# 80 over 120 is no pressure but a failed reading; 95/90 is none either.
profile iv-ketamine-adult
in dosing
+00:10 cuffs off
+03:00 cuff 80/120
+04:00 cuff 95/90
= +04:00 prompt cuff_due "cuff reading due"
= +04:00 raise cuff low cuff-failed "Cuff fails: 2 in a row; arm still? cuff size? other arm?"
= +05:00 cuff low active, joined cuff-overdue
+06:00 wait
+06:30 cuff 124/80
= +06:30 cuff low active, left cuff-failed
= +06:30 end cuff "condition over"
+07:00 wait
