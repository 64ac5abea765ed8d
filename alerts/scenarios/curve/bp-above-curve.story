# 122 before the drug, 152 ten minutes into it: no limit, and far more than expected by now.
profile iv-ketamine-adult
in dosing
+10:00 cuffs off
+10:00 cuff 152/90
= +10:00 raise pressure-high low bp-above-curve "Pressure above the expected: 152/90 mmHg, 126 expected (limit 151)"
+14:00 cuff 136/84
= +14:00 end pressure-high "condition over"
+15:00 wait
