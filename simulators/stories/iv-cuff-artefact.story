# The cuff lies: one reading is 60 mmHg too high and the next one is fine; later three
# determinations fail in a row, and a repeat by hand works.
title IV ketamine, a false high reading and a cuff that fails
patient weight=72 sex=f age=49 sbp=126 dbp=78 hr=72 spo2=98
drug iv mg_per_kg=0.5 minutes=40 start=+06:00 g=1
cuff every=5m first=+01:00
artefacts motion_per_hour=0 cuff_fail=0 cuff_gross=0 spo2_bias=0 cuff_bias=0

+00:30 staff open profile=iv-ketamine-adult patient=A.B.
+03:00 cuff_now
+04:30 cuff_now
+06:00 staff phase dosing
+20:30 cuff_artefact by=60
+22:00 cuff_now
+30:30 cuff_fails n=3
+43:00 cuff_now
+46:00 staff phase session
