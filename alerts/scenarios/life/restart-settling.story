# Back while the end of an alert is waited for.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
+10:20 acknowledge oxygen by=rn.adams
= +10:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
= +10:20 oxygen medium acknowledged by rn.adams
= +10:20 withdraw #1 "acknowledged"
+10:30 spo2=97
+10:40 restart
= +10:40 oxygen medium acknowledged by rn.adams, again
= +10:45 end oxygen "condition over"
+11:30 wait
