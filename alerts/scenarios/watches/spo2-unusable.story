# The probe slips off. A note after 30 s, a page after a minute.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 notice oximeter sensor_off
+05:00 spo2=- rate=-
= +05:29 raise signal low spo2-unusable "No usable SpO2 for 30 s, sensor off"
= +05:59 signal medium active, worsened spo2-unusable
= +05:59 page #1 rn.adams "** bed1 No usable SpO2 for 60 s, sensor off"
+06:20 acknowledge signal by=rn.adams
= +06:20 signal medium acknowledged by rn.adams
= +06:20 withdraw #1 "acknowledged"
+06:40 spo2=97 rate=72
+06:40 notice oximeter sensor_on
= +06:42 end signal "condition over"
+08:00 wait
