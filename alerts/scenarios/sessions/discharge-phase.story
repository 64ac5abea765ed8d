# Waiting for the ride: the cuff may be put away, the limits still hold as long as the probe is on.
profile iv-ketamine-adult
in recovery
+30:00 chart sedation=5
+41:00 chart sedation=5 padss=10 dissociation-resolved=yes breathing-resolved=yes no-symptoms=yes room-air=yes escort=yes
+46:30 phase discharge by=rn.adams
= +46:30 phase discharge by=rn.adams
+47:00 cuffs off
+53:59 spo2=95
+55:00 spo2=88
= +55:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +55:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+55:40 acknowledge oxygen by=rn.adams
= +55:40 oxygen medium acknowledged by rn.adams
= +55:40 withdraw #1 "acknowledged"
+56:00 spo2=97
= +56:00 oxygen medium acknowledged by rn.adams, joined spo2-below-baseline
= +56:15 oxygen low acknowledged by rn.adams, left spo2-low
= +56:30 end oxygen "condition over"
+75:00 look
= +75:00 shows no alert
+76:00 close by=rn.adams
+77:00 wait
