# 76/48: ketamine does not do this. High at the first reading.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 76/48
= +05:00 raise pressure-low high bp-critical-low "Pressure very low 76/48 mmHg (limit 80)"
= +05:00 pressure-low high active, joined bp-low
= +05:00 prompt reread_cuff "cuff reading wanted: Pressure very low 76/48 mmHg (limit 80)"
= +05:00 page #1 rn.adams "*** bed1 Pressure very low 76/48 mmHg (limit 80)"
+05:20 acknowledge pressure-low by=rn.adams
= +05:20 pressure-low high acknowledged by rn.adams
= +05:20 withdraw #1 "acknowledged"
= +06:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, systolic 3"
+06:30 cuff 104/66
= +06:30 pressure-low low acknowledged by rn.adams, left bp-critical-low
= +06:30 end pressure-low "condition over"
+07:00 wait
