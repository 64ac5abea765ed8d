# A baseline of 96 % falls to 93 % for a minute: a note at the station, no page.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 spo2=96
+00:00 open nurse=rn.adams
+00:30 cuff 124/78
+02:00 cuff 120/78
+02:00 cuffs 124/78
+03:00 phase dosing
= +03:00 phase dosing by=rn.adams
+05:00 spo2=93
= +06:02 raise oxygen low spo2-watch "SpO2 falling 93 % (limit 93)"
+07:00 spo2=96
= +07:30 end oxygen "condition over"
+09:00 wait
