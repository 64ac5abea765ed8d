# What was on the monitor before the session opened is no change.
profile iv-ketamine-adult
+00:00 notice oximeter subject_changed
+00:30 open
+01:00 notice oximeter identified
+02:00 wait
