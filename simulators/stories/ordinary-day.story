# Nothing is pinned: the response, the biases and every artefact are drawn from the seed, with the
# chances of an ordinary day. For soak tests: another seed is another patient.
title IV ketamine on an ordinary day
patient weight=74 sex=x age=47 sbp=126 dbp=78 hr=72 spo2=97
drug iv mg_per_kg=0.5 minutes=40 start=+06:00
cuff every=5m first=+01:00

+00:30 staff open profile=iv-ketamine-adult patient=M.G.
+03:00 cuff_now
+04:30 cuff_now
+06:00 staff phase dosing
+46:00 staff phase session
+1:06:00 staff phase recovery
+1:50:00 staff close
