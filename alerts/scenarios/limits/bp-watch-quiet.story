# 159/99: raised and expected.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 159/99
= +05:00 raise pressure-high low bp-above-curve "Pressure above the expected: 159/99 mmHg, 123 expected (limit 148.2)"
+08:00 cuff 150/88
+09:00 wait
