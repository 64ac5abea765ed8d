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
= +05:15 raise oxygen medium spo2-low "SpO2 low 85 % (limit 86)"
= +05:15 page #1 rn.adams "** bed1 SpO2 low 85 % (limit 86)"
= +06:00 oxygen medium active, joined spo2-watch
= +06:00 oxygen medium active, joined spo2-below-baseline
= +06:15 page #2 rn.baker "** bed1 SpO2 low 85 % (limit 86)"
+07:00 spo2=81
= +07:05 oxygen high active, joined spo2-critical
= +07:05 page #3 rn.adams "*** bed1 SpO2 very low 81 % (limit 82)"
= +07:35 page #4 rn.baker "*** bed1 SpO2 very low 81 % (limit 82)"
+08:00 wait
= +08:00 oxygen high active, joined spo2-very-low
= +08:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
