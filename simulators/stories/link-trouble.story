# The patient is well all the time; the cable is not. One kind of trouble after the other, each
# with quiet minutes around it.
title Cables cut, noise, broken and late frames
patient weight=75 sex=f age=45 sbp=124 dbp=78 hr=70 spo2=98
drug iv mg_per_kg=0.5 minutes=40 start=+06:00 g=0.8
cuff every=5m first=+01:00
artefacts motion_per_hour=0 cuff_fail=0 cuff_gross=0 spo2_bias=0 cuff_bias=0

+00:30 staff open profile=iv-ketamine-adult patient=H.J.
+03:00 cuff_now
+04:30 cuff_now
+03:00 cut for=30s
+05:00 noise for=5s
+06:00 staff phase dosing
+07:00 half_frame
+08:00 bad_checksum n=3
+09:00 fault dinamap late
+10:00 drip for=20s
+12:00 flood
+13:00 half_frame n=5
+14:00 noise for=30s
+16:00 fault nonin cut for=2m
+19:00 cut for=2s
+19:05 cut for=2s
+19:10 cut for=2s
