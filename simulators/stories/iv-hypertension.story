# A strong pressure response: from the 18th minute three times the usual rise. Two readings above
# 180/110, five minutes apart.
title IV ketamine, severe hypertension
patient weight=80 sex=m age=61 sbp=142 dbp=88 hr=76 spo2=97
drug iv mg_per_kg=0.5 minutes=40 start=+06:00 g=1
cuff every=5m first=+01:00
artefacts motion_per_hour=0 cuff_fail=0 cuff_gross=0 spo2_bias=0 cuff_bias=0

+00:30 staff open profile=iv-ketamine-adult patient=L.N.
+03:00 cuff_now
+04:30 cuff_now
+06:00 staff phase dosing reason=treated_hypertension,_prescriber_present
+18:00 surge g=3 over=4m
+46:00 staff phase session
+1:06:00 staff phase recovery
+1:50:00 staff close
