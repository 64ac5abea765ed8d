# A rate of 47 is usual with a beta-blocker.
profile iv-ketamine-adult
overlay beta-blocker
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
in dosing
+01:00 rate=64
+02:30 rate=58
+04:00 rate=53
+05:30 rate=47
+10:00 wait
