# A late session. Nothing in it knows that a new day has begun.
profile iv-ketamine-adult esketamine-nasal-adult
clock 23:50
in dosing
+06:59 spo2=95
+08:00 spo2=88
+08:20 acknowledge oxygen by=rn.adams
= +08:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +08:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
= +08:20 oxygen medium acknowledged by rn.adams
= +08:20 withdraw #1 "acknowledged"
= +09:00 oxygen medium acknowledged by rn.adams, joined spo2-below-baseline
= +09:01 oxygen medium acknowledged by rn.adams, joined spo2-watch
= +09:03 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
+12:00 cuff 136/84
= +13:20 oxygen medium active, expired
= +13:20 page #2 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+14:00 spo2=97
= +14:15 oxygen low active, left spo2-low
= +14:30 oxygen low active, left spo2-below-baseline
= +14:30 oxygen medium cleared, cleared spo2-watch
= +14:30 withdraw #2 "cleared"
= +15:00 end partial-news2 "condition over"
+16:00 wait
