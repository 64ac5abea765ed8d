# SpO2 of 89 is what a patient with COPD should have.
profile iv-ketamine-adult
overlay copd-88-92
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
+00:00 spo2=91 rate=74
+00:00 open nurse=rn.adams
+00:30 cuff 124/78
+02:00 cuff 122/78
+03:00 phase dosing by=dr.cole reason="COPD, usual saturation"
= +03:00 phase dosing by=dr.cole
+03:00 cuffs 124/78
+05:00 spo2=89
+15:00 wait
