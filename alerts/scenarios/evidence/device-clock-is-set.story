# Summer time ends: the monitor's clock is set back by an hour in mid-infusion. Nobody notices, which is right.
profile iv-ketamine-adult
in dosing
+05:00 clock=+00:00
+06:00 cuff 126/78
+08:00 clock=-1:00:00
= +08:10 raise clock-step:oximeter low clock-step "Clock was set: oximeter back by 60 min"
+09:00 cuff 132/82
= +09:10 end clock-step:oximeter "condition over"
+10:59 spo2=95
+12:00 spo2=88
+12:20 acknowledge oxygen by=rn.adams
= +12:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +12:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
= +12:20 oxygen medium acknowledged by rn.adams
= +12:20 withdraw #1 "acknowledged"
+12:30 spo2=97
= +12:45 end oxygen "condition over"
+14:00 look
= +14:00 shows no alert
