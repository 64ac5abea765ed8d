# 84/58 once and 104/66 after it: a note, a second reading, no page.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 84/58
= +05:00 raise pressure-low low bp-low "Pressure low 84/58 mmHg, unconfirmed (limit 90)"
= +05:00 prompt reread_cuff "second cuff reading wanted: Pressure low 84/58 mmHg, unconfirmed (limit 90)"
= +06:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, systolic 3"
= +06:15 prompt reread_cuff "second cuff reading still wanted: Pressure low 84/58 mmHg, unconfirmed (limit 90)"
+06:30 cuff 104/66
= +06:30 end pressure-low "condition over"
+07:00 wait
