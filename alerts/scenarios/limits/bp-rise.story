# 102/62 before the drug, 144/86 now, twice: far from any limit, and far from this patient.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 open nurse=rn.adams
+00:30 cuff 102/62
+02:00 cuff 102/62
+03:00 phase dosing
= +03:00 phase dosing by=rn.adams
+06:00 cuff 144/86
= +06:00 raise pressure-high low bp-rise "Pressure far above baseline 144/86 mmHg, unconfirmed (limit 142)"
= +06:00 pressure-high low active, joined bp-above-curve
= +06:00 prompt reread_cuff "second cuff reading wanted: Pressure far above baseline 144/86 mmHg, unconfirmed (limit 142)"
+08:00 cuff 145/84
+10:00 cuff 118/74
= +10:00 pressure-high low active, left bp-rise
= +10:00 end pressure-high "condition over"
+11:00 wait
