# A cold finger, perfusion 0.2 %: 88 % is paged a minute later than with a warm one.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 perfusion_index=0.2 spo2=95
+05:00 spo2=89
= +06:03 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
= +06:50 raise oxygen medium spo2-low "SpO2 low 89 %, perfusion low (limit 90)"
= +06:50 page #1 rn.adams "** bed1 SpO2 low 89 %, perfusion low (limit 90)"
+07:00 wait
