# In mid-infusion the saturation falls to 82 % within a minute, stays there and comes back when
# somebody wakes the patient and opens the airway.
title IV ketamine, desaturation to 82 % ten minutes after the start
patient weight=88 sex=m age=56 sbp=132 dbp=82 hr=74 spo2=97
drug iv mg_per_kg=0.5 minutes=40 start=+06:00 g=1
cuff every=5m first=+01:00
artefacts motion_per_hour=0 cuff_fail=0 cuff_gross=0 spo2_bias=0

+00:30 staff open profile=iv-ketamine-adult patient=T.W.
+03:00 cuff_now
+04:30 cuff_now
+06:00 staff phase dosing
+16:00 desaturate to=82 over=60s hold=90s recover=120s
+46:00 staff phase session
+1:06:00 staff phase recovery
+1:50:00 staff close
