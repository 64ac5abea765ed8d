# 89 % for 15 s: the assigned nurse is paged.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=89
= +05:10 raise oxygen medium spo2-rapid-fall "SpO2 falling fast from 98 to 89 % in 60 s (limit 90)"
= +05:10 page #1 rn.adams "** bed1 SpO2 falling fast from 98 to 89 % in 60 s (limit 90)"
= +05:15 oxygen medium active, joined spo2-low
+05:25 acknowledge oxygen by=rn.adams
= +05:25 oxygen medium acknowledged by rn.adams
= +05:25 withdraw #1 "acknowledged"
+05:40 spo2=96
= +05:55 oxygen medium acknowledged by rn.adams, left spo2-low
= +06:00 end oxygen "condition over"
+07:00 wait
