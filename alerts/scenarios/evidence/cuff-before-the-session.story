# The last patient's 190/115 is still on the monitor. It belongs to nobody here: measured before the session opened, and repeated after it.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 cuff 190/115 age=04:00
+00:10 open nurse=rn.adams
+00:20 cuff 190/115 age=04:20
+01:00 from cuff systolic=190 diastolic=115 dated=-05:00
+02:00 cuff 124/78
+03:30 cuff 120/78
+03:40 phase dosing
= +03:40 phase dosing by=rn.adams
+04:00 wait
