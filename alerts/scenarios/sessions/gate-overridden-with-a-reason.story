# 150/92 before the drug. The nurse may not start, not even with a reason; the prescriber may, with one.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 open nurse=rn.adams
+01:00 cuff 150/92
+02:30 cuff 148/92
+03:00 gate
= +03:00 met     baseline-cuff "two cuff readings that agree (baseline 149/92)"
= +03:00 not yet pressure "pressure 149/92 not above 140/90"
= +03:00 met     baseline-spo2 "SpO2 98 %, at least 94 %"
= +03:00 met     baseline-rate "rate 70/min, 50 to 110"
+03:00 phase dosing by=rn.adams
= +03:00 refused "the gate is not met"
+03:10 phase dosing by=rn.adams reason="looks well"
= +03:10 refused "only a prescriber may override the gate"
+03:20 phase dosing by=dr.cole
= +03:20 refused "the gate is not met"
+03:30 phase dosing by=dr.cole reason="treated hypertension, usual value"
= +03:30 phase dosing by=dr.cole
+04:00 wait
