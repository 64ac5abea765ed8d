# Nasal: 152 at the peak of the smaller dose is far above; the same with three devices is still expected.
profile esketamine-nasal-adult
+00:00 open devices=2
+00:30 cuff 116/74
+02:00 cuff 116/74
+03:00 phase dosing
= +03:00 phase dosing by=rn.adams
+03:01 cuffs 122/78
+18:00 phase session
= +18:00 phase session by=rn.adams
+43:30 cuff 152/92
= +43:30 raise pressure-high low bp-above-curve "Pressure above the expected: 152/92 mmHg, 127 expected (limit 152)"
+44:00 look
= +44:00 shows pressure-high low active "Pressure above the expected: 152/92 mmHg, 127 expected (limit 152)", unseen: bp-above-curve
+45:00 wait
