# The same from a monitor that writes no time: what it said before the session it only repeats.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 from nibp systolic=190 diastolic=115
+00:10 open nurse=rn.adams
+00:20 from nibp systolic=190 diastolic=115
+01:20 from nibp systolic=190 diastolic=115
+02:00 from nibp systolic=124 diastolic=78
+03:30 from nibp systolic=120 diastolic=78
+03:40 phase dosing
= +03:40 phase dosing by=rn.adams
+04:00 wait
