# 88/60 and again 87/60: the nurse is paged.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 88/60
= +05:00 raise pressure-low low bp-low "Pressure low 88/60 mmHg, unconfirmed (limit 90)"
= +05:00 prompt reread_cuff "second cuff reading wanted: Pressure low 88/60 mmHg, unconfirmed (limit 90)"
= +06:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, systolic 3"
= +06:15 prompt reread_cuff "second cuff reading still wanted: Pressure low 88/60 mmHg, unconfirmed (limit 90)"
+06:30 cuff 87/60
= +06:30 pressure-low medium active, worsened bp-low
= +06:30 page #1 rn.adams "** bed1 Pressure low 87/60 mmHg (limit 90)"
+07:00 acknowledge pressure-low by=rn.adams
= +07:00 pressure-low medium acknowledged by rn.adams
= +07:00 withdraw #1 "acknowledged"
+08:30 cuff 108/70
= +08:30 end pressure-low "condition over"
+09:00 wait
