# What was acknowledged was the fall to 88 %. It eased to 92 %; the next fall is another one.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
+10:20 acknowledge oxygen by=rn.adams
= +10:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
= +10:20 oxygen medium acknowledged by rn.adams
= +10:20 withdraw #1 "acknowledged"
= +11:00 oxygen medium acknowledged by rn.adams, joined spo2-below-baseline
= +11:01 oxygen medium acknowledged by rn.adams, joined spo2-watch
= +11:03 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
+11:10 spo2=92
= +11:25 oxygen low acknowledged by rn.adams, left spo2-low
+12:00 spo2=88
= +12:17 oxygen medium active, worsened spo2-low
= +12:17 page #2 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+13:00 spo2=97
= +13:15 oxygen low active, left spo2-low
= +13:30 oxygen low active, left spo2-below-baseline
= +13:30 oxygen medium cleared, cleared spo2-watch
= +13:30 withdraw #2 "cleared"
= +14:00 end partial-news2 "condition over"
= +18:30 end oxygen "latch ran out"
+20:00 wait
