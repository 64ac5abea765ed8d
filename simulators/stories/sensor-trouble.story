# The patient is well all the time; the sensor is not.
title Sensor off, wrong finger, motion, weak pulse, cuff on the same arm
patient weight=75 sex=m age=52 sbp=128 dbp=80 hr=72 spo2=97
drug iv mg_per_kg=0.5 minutes=40 start=+06:00 g=0.8
cuff every=5m first=+01:00 arm=same
artefacts motion_per_hour=0 cuff_fail=0 cuff_gross=0 spo2_bias=0 cuff_bias=0

+00:30 staff open profile=iv-ketamine-adult patient=B.L.
+03:00 cuff_now
+04:30 cuff_now
+03:00 motion for=8s
+04:00 sensor_off for=45s
+06:00 staff phase dosing
+09:30 wrong_finger for=30s
+12:30 motion for=3m rate=60
+17:00 low_perfusion for=90s
+20:00 sensor_off for=5s
+22:30 fault nonin sensor_off for=3m
+28:30 cuff_fails n=1
