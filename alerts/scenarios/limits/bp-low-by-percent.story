# 138/88 before the drug and 96/68 twice after it: thirty percent lost.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 open nurse=rn.adams
+00:30 cuff 138/88
+02:00 cuff 138/88
+03:00 phase dosing
= +03:00 phase dosing by=rn.adams
+06:00 cuff 96/68
= +06:00 raise pressure-low low bp-low "Pressure low 96/68 mmHg, unconfirmed (limit 96.6)"
= +06:00 prompt reread_cuff "second cuff reading wanted: Pressure low 96/68 mmHg, unconfirmed (limit 96.6)"
= +07:15 prompt reread_cuff "second cuff reading still wanted: Pressure low 96/68 mmHg, unconfirmed (limit 96.6)"
+08:00 cuff 95/68
= +08:00 pressure-low medium active, worsened bp-low
= +08:00 page #1 rn.adams "** bed1 Pressure low 95/68 mmHg (limit 96.6)"
+09:00 wait
= +09:00 page #2 rn.baker "** bed1 Pressure low 95/68 mmHg (limit 96.6)"
