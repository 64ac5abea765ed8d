# Suspended while the nurse has it; her acknowledgement runs out although nothing can be judged.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
+10:20 acknowledge oxygen by=rn.adams
= +10:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
= +10:20 oxygen medium acknowledged by rn.adams
= +10:20 withdraw #1 "acknowledged"
+10:30 notice oximeter sensor_off
+10:30 spo2=- rate=-
= +10:30 oxygen medium suspended by rn.adams, suspended
+10:32 acknowledge oxygen by=rn.adams
= +10:32 oxygen medium suspended by rn.adams
= +10:59 raise signal low spo2-unusable "No usable SpO2 for 30 s, sensor off"
= +11:29 signal medium active, worsened spo2-unusable
= +11:29 page #2 rn.adams "** bed1 No usable SpO2 for 60 s, sensor off"
+11:30 acknowledge signal by=rn.adams
= +11:30 signal medium acknowledged by rn.adams
= +11:30 withdraw #2 "acknowledged"
= +15:32 oxygen medium suspended, expired
= +15:32 page #3 rn.adams "** bed1 SpO2 low 88 % (limit 90), not current"
+16:00 spo2=97 rate=72
= +16:00 oxygen medium active, judged_again
= +16:02 end signal "condition over"
= +16:15 oxygen medium cleared, cleared spo2-low
= +16:15 withdraw #3 "cleared"
+17:00 wait
