# A patient with a resting rate of 90 has 111 for two minutes: a note.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 rate=90
+00:00 open nurse=rn.adams
+00:30 cuff 124/78
+02:00 cuff 120/78
+02:00 cuffs 124/78
+03:00 phase dosing
= +03:00 phase dosing by=rn.adams
+05:00 rate=111
= +07:00 raise rate-high low hr-watch "Heart rate rising 111/min (limit 110)"
+08:00 rate=90
= +09:00 end rate-high "condition over"
+10:00 wait
