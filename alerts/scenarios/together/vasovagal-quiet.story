# A fifth less is no quarter, a reading of just now is fine, and a spike of a second is no level.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=56
+06:30 rate=96
+06:31 rate=56
+08:00 rate=80
+10:00 cuff 124/78
+10:05 rate=59
+10:30 rate=66
+12:00 wait
