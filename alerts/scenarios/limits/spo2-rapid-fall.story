# 98 to 90 % within half a minute: no limit is crossed yet, and nobody should wait for one.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=96
+05:10 spo2=93
+05:20 spo2=90
= +05:32 raise oxygen medium spo2-rapid-fall "SpO2 falling fast 98 to 90 % in 60 s (limit 90)"
= +05:32 page #1 rn.adams "** bed1 SpO2 falling fast 98 to 90 % in 60 s (limit 90)"
+05:50 acknowledge oxygen by=rn.adams
= +05:50 oxygen medium acknowledged by rn.adams
= +05:50 withdraw #1 "acknowledged"
+06:00 spo2=97
= +06:20 end oxygen "condition over"
+08:00 wait
