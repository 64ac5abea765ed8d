# A second opening at an occupied bed is ignored: the first patient stays.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 open nurse=rn.baker
+06:00 spo2=88
= +06:15 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +06:15 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+07:00 wait
= +07:00 oxygen medium active, joined spo2-watch
= +07:00 oxygen medium active, joined spo2-below-baseline
