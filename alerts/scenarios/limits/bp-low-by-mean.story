# 96/40 twice: the systolic looks harmless, the mean of 59 does not.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 96/40
= +05:00 raise pressure-low low bp-low "Pressure low 96/40 mmHg, mean 59, unconfirmed (limit 60)"
= +05:00 prompt reread_cuff "second cuff reading wanted: Pressure low 96/40 mmHg, mean 59, unconfirmed (limit 60)"
= +06:15 prompt reread_cuff "second cuff reading still wanted: Pressure low 96/40 mmHg, mean 59, unconfirmed (limit 60)"
+06:30 cuff 95/40
= +06:30 pressure-low medium active, worsened bp-low
= +06:30 page #1 rn.adams "** bed1 Pressure low 95/40 mmHg, mean 58 (limit 60)"
+07:00 wait
