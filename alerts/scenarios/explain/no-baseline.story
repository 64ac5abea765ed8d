# Without two readings that agree, what counts from the baseline cannot be judged, and that is said.
profile iv-ketamine-adult
+00:00 open
+00:30 cuff 118/70
+02:00 cuff 139/84
+03:00 phase dosing by=dr.cole reason="anxious, agreed with the patient"
= +03:00 phase dosing by=dr.cole
+04:00 explain
= +04:00 held back bp-rise "Pressure far above baseline: not judged: no two cuff readings before dosing agreed"
= +04:00 held back bp-low "Pressure low: not judged: no two cuff readings before dosing agreed"
