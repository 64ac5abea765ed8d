# 164/102, 91 %, 115/min: everything in one patient.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 spo2=91 rate=115
+00:00 open nurse=rn.adams
+01:00 cuff 164/102
+02:30 cuff 166/104
+03:00 gate
= +03:00 met     baseline-cuff "two cuff readings that agree (baseline 165/103)"
= +03:00 not yet pressure "pressure 165/103 not above 140/90"
= +03:00 not yet pressure-stop "do not start: pressure at or above 160/100"
= +03:00 not yet baseline-spo2 "SpO2 91 %, at least 94 %"
= +03:00 not yet baseline-rate "rate 115/min, 50 to 110"
= +03:00 not yet spo2-stop "do not start: SpO2 below 92 %"
+04:00 close by=rn.adams
+05:00 wait
