# A second opening at an occupied bed is ignored: the first patient stays.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 open nurse=rn.baker
+06:00 spo2=88
= +06:10 raise oxygen medium spo2-rapid-fall "SpO2 falling fast 98 to 88 % in 60 s (limit 90)"
= +06:10 page #1 rn.adams "** bed1 SpO2 falling fast 98 to 88 % in 60 s (limit 90)"
= +06:15 oxygen medium active, joined spo2-low
+07:00 wait
= +07:00 oxygen medium active, joined spo2-watch
= +07:00 oxygen medium active, joined spo2-below-baseline
= +07:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
