# A resting rate of 44 is usual for this patient, so nobody is called at 44.
profile iv-ketamine-adult
overlay athlete-low-rate
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
in dosing
+01:00 rate=64
+02:30 rate=58
+04:00 rate=53
+05:30 rate=47
+07:00 rate=44
+10:00 wait
