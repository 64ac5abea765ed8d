# The breath stops for a minute and a half. Breathing shows it at once, the saturation only after
# 40 s, and the deepest value comes when the patient breathes again.
title IV ketamine, apnoea of 90 s
patient weight=70 sex=m age=44 sbp=126 dbp=80 hr=70 spo2=97
drug iv mg_per_kg=0.5 minutes=40 start=+06:00 g=1
cuff every=5m first=+01:00
artefacts motion_per_hour=0 cuff_fail=0 cuff_gross=0 spo2_bias=0

+00:30 staff open profile=iv-ketamine-adult patient=R.S.
+03:00 cuff_now
+04:30 cuff_now
+06:00 staff phase dosing
+22:00 apnoea for=90s
+46:00 staff phase session
