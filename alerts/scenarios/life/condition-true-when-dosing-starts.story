# The patient comes with 50/min and no probe problem, falls to 44 before the button is pressed: judged from that moment on.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 rate=52
+00:00 open nurse=rn.adams
+00:30 cuff 124/78
+02:00 cuff 120/78
+02:30 rate=43
+02:40 phase dosing
= +02:40 phase dosing by=rn.adams
+02:40 cuffs 124/78
= +02:55 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +02:55 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
= +03:10 rate-low medium active, joined hr-low-watch
+03:30 wait
