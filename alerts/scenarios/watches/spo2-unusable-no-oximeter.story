# Nobody has brought an oximeter. A note in the first minute, before the drug.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 silent
+00:00 open nurse=rn.adams
= +01:00 raise signal low spo2-unusable "No usable SpO2 for 60 s"
+02:00 wait
