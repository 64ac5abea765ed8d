# A monitor that shows the same numbers for three minutes while the saturation falls behind them,
# and a cuff reading that is told again as if it were new.
title Frozen monitor, repeated cuff reading
patient weight=75 sex=m age=58 sbp=134 dbp=84 hr=76 spo2=97
drug iv mg_per_kg=0.5 minutes=40 start=+06:00 g=1
cuff every=10m first=+01:00
artefacts motion_per_hour=0 cuff_fail=0 cuff_gross=0 spo2_bias=0 cuff_bias=0

+00:30 staff open profile=iv-ketamine-adult patient=K.M.
+03:00 cuff_now
+04:30 cuff_now
+06:00 staff phase dosing
+14:00 repeat_old
+17:00 freeze for=180s
+17:30 desaturate to=84 over=60s hold=120s recover=60s
+26:00 fault nonin freeze for=90s
