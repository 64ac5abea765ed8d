# 14 s at 89 %, twice. The wait begins anew after each recovery.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=89
= +05:10 raise oxygen medium spo2-rapid-fall "SpO2 falling fast from 98 to 89 % in 60 s (limit 90)"
= +05:10 page #1 rn.adams "** bed1 SpO2 falling fast from 98 to 89 % in 60 s (limit 90)"
+05:14 spo2=96
+05:30 spo2=89
+05:44 spo2=96
= +06:04 oxygen medium cleared, cleared spo2-rapid-fall
= +06:04 withdraw #1 "cleared"
+07:00 wait
