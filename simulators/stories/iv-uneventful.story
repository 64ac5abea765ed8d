# An infusion in which nothing happens that should wake anybody.
title IV ketamine 0.5 mg/kg over 40 min, uneventful
patient weight=72 sex=f age=38 sbp=118 dbp=74 hr=68 spo2=98
drug iv mg_per_kg=0.5 minutes=40 start=+06:00 g=0.8
cuff every=5m first=+01:00
artefacts motion_per_hour=0 cuff_fail=0 cuff_gross=0 spo2_bias=0 cuff_bias=0

+00:30 staff open profile=iv-ketamine-adult patient=D.F.
+03:00 cuff_now
+04:30 cuff_now
+06:00 staff phase dosing
+46:00 staff phase session
+1:06:00 staff phase recovery
+1:50:00 staff close
