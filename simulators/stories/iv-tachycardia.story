# A fast heart without a reason in the pressure: 132 for five minutes.
title IV ketamine, sustained tachycardia
patient weight=66 sex=f age=34 sbp=120 dbp=76 hr=84 spo2=98
drug iv mg_per_kg=0.5 minutes=40 start=+06:00 g=1
cuff every=5m first=+01:00
artefacts motion_per_hour=1 cuff_fail=0 cuff_gross=0 spo2_bias=0

+00:30 staff open profile=iv-ketamine-adult patient=O.P.
+03:00 cuff_now
+04:30 cuff_now
+06:00 staff phase dosing
+24:00 tachycardia to=132 over=60s hold=5m recover=3m
+46:00 staff phase session
