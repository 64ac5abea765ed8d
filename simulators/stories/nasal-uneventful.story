# Three devices, five minutes apart, and two quiet hours.
title Nasal esketamine 84 mg, uneventful
patient weight=72 sex=f age=41 sbp=122 dbp=76 hr=70 spo2=98
drug nasal mg=84 start=+06:00 g=0.8
cuff every=10m first=+01:00
artefacts motion_per_hour=0 cuff_fail=0 cuff_gross=0 spo2_bias=0 cuff_bias=0

+00:30 staff open profile=esketamine-nasal-adult patient=S.V.
+03:00 cuff_now
+04:30 cuff_now
+06:00 staff phase dosing
+21:00 staff phase session
+1:16:00 staff phase recovery
+2:10:00 staff close
