# Nobody sees whether this patient breathes: a sensor that is off is a call after 20 s.
profile iv-ketamine-adult
overlay sleep-apnoea-or-sedatives
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
in dosing
+01:00 spo2=-
+01:00 notice oximeter sensor_off
= +01:14 raise signal low spo2-unusable "No usable SpO2 for 15 s, sensor off"
= +01:19 signal medium active, worsened spo2-unusable
= +01:19 page #1 rn.adams "** bed1 No usable SpO2 for 20 s, sensor off"
+02:00 wait
