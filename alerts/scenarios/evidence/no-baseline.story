# Dosing is started without readings, by a prescriber with a reason. Limits of their own hold, limits from the baseline do not.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 spo2=- rate=-
+00:00 open nurse=rn.adams
+00:30 phase dosing by=rn.adams
= +00:30 refused "the gate is not met"
+00:40 phase dosing by=dr.cole reason="emergency list, seen by me"
= +00:40 phase dosing by=dr.cole
= +00:40 raise signal low spo2-unusable "No usable SpO2 for 40 s"
+00:50 spo2=94 rate=105
= +00:52 end signal "condition over"
+01:30 cuff 150/92
+04:00 wait
