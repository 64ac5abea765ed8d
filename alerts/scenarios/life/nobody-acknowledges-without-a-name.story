# An acknowledgement without a name is none; one of an alert that is gone changes nothing.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
+10:20 acknowledge oxygen
= +10:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+10:30 acknowledge oxygen by=rn.adams
= +10:30 oxygen medium acknowledged by rn.adams
= +10:30 withdraw #1 "acknowledged"
+10:40 spo2=97
= +10:55 end oxygen "condition over"
+11:30 acknowledge #1 by=rn.adams
+12:00 wait
