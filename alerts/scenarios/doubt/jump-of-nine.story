# 98 to 89 % at once, which a held breath takes 36 s for: a page when it has lasted a minute, not a quarter of one.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=89 fall=at-once
= +06:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
= +06:03 raise oxygen medium spo2-low "SpO2 low 89 % (limit 90)"
= +06:03 oxygen medium active, joined spo2-watch
= +06:03 oxygen medium active, joined spo2-below-baseline
= +06:03 page #1 rn.adams "** bed1 SpO2 low 89 % (limit 90)"
+06:30 wait
