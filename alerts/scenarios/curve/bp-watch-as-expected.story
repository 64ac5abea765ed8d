# 162/96 at the peak of a strong but ordinary effect: information. Nobody is called, whoever looks sees it.
profile iv-ketamine-adult
+00:00 open
+00:30 cuff 138/84
+02:00 cuff 138/84
+03:00 phase dosing
= +03:00 phase dosing by=rn.adams
+03:01 cuffs 148/90
+35:00 cuff 162/94
= +35:00 raise pressure-high information bp-watch "Pressure raised 162/94 mmHg, within 20 of 152 expected (limit 160)"
+38:00 look
= +38:00 shows pressure-high low active "Pressure raised 162/94 mmHg, within 20 of 152 expected (limit 160)", unseen: bp-watch
= +40:35 end pressure-high "condition over"
+46:00 cuffs 145/86
+52:00 wait
