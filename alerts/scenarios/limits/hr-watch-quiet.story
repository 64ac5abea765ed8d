# 109 for ten minutes, from a resting rate of 90: nothing.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 rate=90
+00:00 open nurse=rn.adams
+00:30 cuff 124/78
+02:00 cuff 120/78
+02:00 cuffs 124/78
+03:00 phase dosing
= +03:00 phase dosing by=rn.adams
+05:00 rate=109
+15:00 wait
