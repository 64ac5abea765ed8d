# Over, not seen, and there again: the same alert comes back and calls.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 spo2=88
= +10:10 raise oxygen medium spo2-rapid-fall "SpO2 falling fast from 98 to 88 % in 60 s (limit 90)"
= +10:10 page #1 rn.adams "** bed1 SpO2 falling fast from 98 to 88 % in 60 s (limit 90)"
= +10:15 oxygen medium active, joined spo2-low
+10:40 spo2=97
= +10:55 oxygen medium active, left spo2-low
= +11:00 oxygen medium cleared, cleared spo2-rapid-fall
= +11:00 withdraw #1 "cleared"
+12:00 spo2=88
= +12:10 oxygen medium active, returned spo2-rapid-fall
= +12:10 page #2 rn.adams "** bed1 SpO2 falling fast from 97 to 88 % in 60 s (limit 89)"
= +12:15 oxygen medium active, joined spo2-low
+12:30 acknowledge oxygen by=rn.adams
= +12:30 oxygen medium acknowledged by rn.adams
= +12:30 withdraw #2 "acknowledged"
+13:00 spo2=97
= +13:00 oxygen medium acknowledged by rn.adams, joined spo2-watch
= +13:00 oxygen medium acknowledged by rn.adams, joined spo2-below-baseline
= +13:00 raise partial-news2 low partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
= +13:14 oxygen medium acknowledged by rn.adams, left spo2-rapid-fall
= +13:15 oxygen low acknowledged by rn.adams, left spo2-low
= +13:30 oxygen low acknowledged by rn.adams, left spo2-watch
= +13:30 end oxygen "condition over"
+14:00 wait
= +14:00 end partial-news2 "condition over"
