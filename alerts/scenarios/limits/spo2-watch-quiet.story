# 93 % for 55 s, then up again: nothing.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 spo2=96
+00:00 open nurse=rn.adams
+00:30 cuff 124/78
+02:00 cuff 120/78
+02:00 cuffs 124/78
+03:00 phase dosing
= +03:00 phase dosing by=rn.adams
+05:00 spo2=93
+05:55 spo2=96
+09:00 wait
