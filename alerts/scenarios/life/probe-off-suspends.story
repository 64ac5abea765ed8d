# The probe comes off while SpO2 is low. What was last known stays on the screen, and the probe has its own alert.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
= +10:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+10:30 notice oximeter sensor_off
+10:30 spo2=- rate=-
= +10:30 oxygen medium suspended, suspended
= +10:59 raise signal low spo2-unusable "No usable SpO2 for 30 s, sensor off"
= +11:20 page #2 rn.baker "** bed1 SpO2 low 88 % (limit 90), not current"
= +11:29 signal medium active, worsened spo2-unusable
= +11:29 page #3 rn.adams "** bed1 No usable SpO2 for 60 s, sensor off"
+11:45 spo2=89 rate=72
= +11:45 oxygen medium active, judged_again
= +11:47 end signal "condition over"
= +11:47 withdraw #3 "ended"
+12:10 spo2=97
= +12:25 oxygen medium cleared, cleared spo2-low
= +12:25 withdraw #1 "cleared"
= +12:25 withdraw #2 "cleared"
+13:00 wait
