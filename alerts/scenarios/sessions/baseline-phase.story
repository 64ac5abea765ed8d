# Before the drug no limit is judged: what is out of range keeps the gate shut. Only the signals are watched.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 spo2=86 rate=38
+00:00 open nurse=rn.adams
+00:30 cuff 204/120
+02:00 gate
= +02:00 not yet baseline-cuff "two cuff readings that agree (baseline none yet)"
= +02:00 not yet baseline-spo2 "SpO2 86 %, at least 94 %"
= +02:00 not yet baseline-rate "rate 38/min, 50 to 110"
= +02:00 not yet spo2-stop "do not start: SpO2 below 92 %"
+02:10 spo2=- rate=-
= +03:09 raise signal low spo2-unusable "No usable SpO2 for 60 s"
+04:00 look
= +04:00 shows signal low active "No usable SpO2 for 111 s", unseen: spo2-unusable
+05:00 wait
