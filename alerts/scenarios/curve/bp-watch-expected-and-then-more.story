# First as expected, then above it: what was information becomes a note.
profile iv-ketamine-adult
+00:00 open
+00:30 cuff 138/84
+02:00 cuff 138/84
+03:00 phase dosing
= +03:00 phase dosing by=rn.adams
+03:01 cuffs 148/90
+35:00 cuffs off
+35:00 cuff 162/94
= +35:00 raise pressure-high information bp-watch "Pressure raised 162/94 mmHg, within 20 of 152 expected (limit 160)"
+38:00 cuff 178/99
= +38:00 pressure-high low active, joined bp-rise
= +38:00 prompt reread_cuff "second cuff reading wanted: Pressure far above baseline 178/99 mmHg, unconfirmed (limit 178)"
= +39:15 prompt reread_cuff "second cuff reading still wanted: Pressure high 178/99 mmHg, unconfirmed (limit 180)"
+40:00 wait
