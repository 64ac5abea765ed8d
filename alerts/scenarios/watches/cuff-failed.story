# Twice without a result is a note, three times a page; one that works ends it.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+03:00 cuff 126/80
+03:01 cuffs off
+04:00 cuff failed
+04:40 cuff failed
= +04:40 raise cuff low cuff-failed "Cuff fails: 2 in a row; arm still? cuff size? other arm?"
+05:20 cuff failed
= +05:20 cuff medium active, worsened cuff-failed
= +05:20 page #1 rn.adams "** bed1 Cuff fails: 3 in a row; arm still? cuff size? other arm?"
+05:40 acknowledge cuff by=rn.adams
= +05:40 cuff medium acknowledged by rn.adams
= +05:40 withdraw #1 "acknowledged"
+06:00 cuff 130/80
= +06:00 end cuff "condition over"
+07:00 wait
