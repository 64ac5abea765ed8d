# 165/100 is usual for this patient at the peak.
profile iv-ketamine-adult
overlay treated-hypertension
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
in session
+00:30 cuffs off
+01:00 cuff 150/95
+02:00 wait
