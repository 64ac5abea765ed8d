# Once is once.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=105
+05:20 frozen
+05:30 cuff 158/92
= +05:30 raise pressure-high low bp-above-curve "Pressure above the expected: 158/92 mmHg, 123 expected (limit 148.4)"
+05:40 rate=80
+06:00 cuff 150/88
= +07:40 raise signal medium frozen "Numbers frozen for 2 min"
= +07:40 page #1 rn.adams "** bed1 Numbers frozen for 2 min"
+08:00 wait
