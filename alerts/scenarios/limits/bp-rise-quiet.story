# 102/62 before the drug, 140/86 now: a strong and ordinary effect.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 open nurse=rn.adams
+00:30 cuff 102/62
+02:00 cuff 102/62
+03:00 phase dosing
= +03:00 phase dosing by=rn.adams
+06:00 cuff 140/86
= +06:00 raise pressure-high low bp-above-curve "Pressure above the expected: 140/86 mmHg, 102 expected (limit 127.5)"
+08:00 wait
