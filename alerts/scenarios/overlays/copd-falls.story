# From 91 %: 85 is low for COPD, too, and 81 is critical.
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
+05:00 spo2=85
= +05:20 raise oxygen medium spo2-low "SpO2 low 85 % (limit 86)"
= +05:20 page #1 rn.adams "** bed1 SpO2 low 85 % (limit 86)"
= +06:03 oxygen medium active, joined spo2-watch
= +06:03 oxygen medium active, joined spo2-below-baseline
= +06:20 page #2 rn.baker "** bed1 SpO2 low 85 % (limit 86)"
+07:00 spo2=81
= +07:08 oxygen high active, joined spo2-critical
= +07:08 page #3 rn.adams "*** bed1 SpO2 very low 81 % (limit 82)"
= +07:38 page #4 rn.baker "*** bed1 SpO2 very low 81 % (limit 82)"
+08:00 wait
