# 98 to 91 % and back within 40 s: seven points are not eight, and a spike to 100 % is no level.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=100
+05:02 spo2=98
+05:10 spo2=91
+05:50 spo2=97
+07:00 wait
