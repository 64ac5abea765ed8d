# Nausea, then a vasovagal reaction: heart rate and pressure fall together within a minute. The
# nurse presses the cuff's button.
title Nasal esketamine 56 mg, vasovagal reaction
patient weight=64 sex=f age=29 sbp=112 dbp=70 hr=74 spo2=99
drug nasal mg=56 start=+06:00 g=0.9
cuff every=10m first=+01:00
artefacts motion_per_hour=0 cuff_fail=0 cuff_gross=0 spo2_bias=0 cuff_bias=0

+00:30 staff open profile=esketamine-nasal-adult patient=C.E.
+03:00 cuff_now
+04:30 cuff_now
+06:00 staff phase dosing
+21:00 staff phase session
+33:00 motion for=25s
+34:00 vasovagal hr=-35 sbp=-40 over=60s hold=60s recover=3m
+35:00 cuff_now
+1:16:00 staff phase recovery
