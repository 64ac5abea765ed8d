# A bed with a session and nothing else: the missing signals are said, nothing is made up.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 silent
+00:00 open nurse=rn.adams
= +01:00 raise signal low spo2-unusable "No usable SpO2 for 60 s"
+05:00 gate
= +05:00 not yet baseline-cuff "two cuff readings that agree (baseline none yet)"
= +05:00 not yet baseline-spo2 "SpO2 none yet, at least 94 %"
= +05:00 not yet baseline-rate "rate none yet, 50 to 110"
+05:00 look
= +05:00 shows signal low active "No usable SpO2 for 5 min", unseen: spo2-unusable
