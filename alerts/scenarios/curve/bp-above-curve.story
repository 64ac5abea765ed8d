# 120 before the drug, 146 ten minutes into it: no limit, and far more than expected by now.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 cuffs off
+10:00 cuff 152/90
= +10:00 raise pressure-high low bp-above-curve "Pressure above the expected: 152/90 mmHg, 126 expected (limit 150.6)"
+14:00 cuff 136/84
= +14:00 end pressure-high "condition over"
+15:00 wait
