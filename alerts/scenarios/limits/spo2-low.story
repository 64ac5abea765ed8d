# 89 % for 15 s: the assigned nurse is paged.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+03:59 spo2=95
+05:00 spo2=89
= +05:20 raise oxygen medium spo2-low "SpO2 low 89 % (limit 90)"
= +05:20 page #1 rn.adams "** bed1 SpO2 low 89 % (limit 90)"
+05:25 acknowledge oxygen by=rn.adams
= +05:25 oxygen medium acknowledged by rn.adams
= +05:25 withdraw #1 "acknowledged"
+05:40 spo2=96
= +05:55 end oxygen "condition over"
+07:00 wait
