# Summer time ends: the monitor's clock is set back by an hour in mid-infusion. Nobody notices, which is right.
profile iv-ketamine-adult
in dosing
+05:00 clock=+00:00
+06:00 cuff 126/78
+08:00 clock=-1:00:00
= +08:10 raise clock-step:oximeter low clock-step "Clock was set: oximeter back by 60 min"
+09:00 cuff 132/82
= +09:10 end clock-step:oximeter "condition over"
+12:00 spo2=88
= +12:10 raise oxygen medium spo2-rapid-fall "SpO2 falling fast from 98 to 88 % in 60 s (limit 90)"
= +12:10 page #1 rn.adams "** bed1 SpO2 falling fast from 98 to 88 % in 60 s (limit 90)"
= +12:15 oxygen medium active, joined spo2-low
+12:20 acknowledge oxygen by=rn.adams
= +12:20 oxygen medium acknowledged by rn.adams
= +12:20 withdraw #1 "acknowledged"
+12:30 spo2=97
= +12:45 oxygen medium acknowledged by rn.adams, left spo2-low
= +12:50 end oxygen "condition over"
+14:00 look
= +14:00 shows no alert
