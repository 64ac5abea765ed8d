# A clock that is an hour slow is not set; a frame that is late by four seconds is a late frame.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 clock=-1:00:00
+00:00 open
+01:30 clock=-1:00:04
+01:34 clock=-1:00:00
+03:00 wait
