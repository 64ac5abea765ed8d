# A second opening at an occupied bed is ignored: the first patient stays.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 open nurse=rn.baker
+06:00 spo2=88
= +06:17 raise oxygen medium spo2-rapid-fall "SpO2 falling fast 98 to 88 % in 60 s (limit 90)"
= +06:17 page #1 rn.adams "** bed1 SpO2 falling fast 98 to 88 % in 60 s (limit 90)"
= +06:23 oxygen medium active, joined spo2-low
+07:00 wait
