# 104 systolic is well.
profile iv-ketamine-adult
overlay age-65-plus
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
in session
+00:30 cuffs off
+01:00 cuff 106/70
+02:30 wait
