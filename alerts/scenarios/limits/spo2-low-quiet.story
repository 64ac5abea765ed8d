# 14 s at 89 %, twice. The wait begins anew after each recovery.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+03:59 spo2=95
+05:00 spo2=89
+05:14 spo2=96
+05:30 spo2=89
+05:44 spo2=96
+07:00 wait
