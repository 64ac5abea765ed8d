# It fell fast and stays where it is: the fall is over after a minute, the depth is told by its own limit.
profile iv-ketamine-adult
in dosing
+05:00 spo2=91
+05:10 spo2=89
= +05:20 raise oxygen medium spo2-rapid-fall "SpO2 falling fast 98 to 89 % in 60 s (limit 90)"
= +05:20 page #1 rn.adams "** bed1 SpO2 falling fast 98 to 89 % in 60 s (limit 90)"
= +05:26 oxygen medium active, joined spo2-low
+05:40 acknowledge oxygen by=rn.adams
= +05:40 oxygen medium acknowledged by rn.adams
= +05:40 withdraw #1 "acknowledged"
= +06:03 oxygen medium acknowledged by rn.adams, joined spo2-below-baseline
= +06:04 oxygen medium acknowledged by rn.adams, joined spo2-watch
= +06:06 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
= +06:18 oxygen medium acknowledged by rn.adams, left spo2-rapid-fall
+08:00 spo2=97
= +08:15 oxygen low acknowledged by rn.adams, left spo2-low
= +08:30 oxygen low acknowledged by rn.adams, left spo2-below-baseline
= +08:30 end oxygen "condition over"
+09:00 wait
= +09:00 end partial-news2 "condition over"
