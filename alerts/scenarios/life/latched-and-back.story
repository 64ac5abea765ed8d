# Over, not seen, and there again: the same alert comes back and calls.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
= +10:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+10:40 spo2=97
= +10:55 oxygen medium cleared, cleared spo2-low
= +10:55 withdraw #1 "cleared"
+10:59 spo2=95
+12:00 spo2=88
= +12:20 oxygen medium active, returned spo2-low
= +12:20 page #2 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+12:30 acknowledge oxygen by=rn.adams
= +12:30 oxygen medium acknowledged by rn.adams
= +12:30 withdraw #2 "acknowledged"
+13:00 spo2=97
= +13:00 oxygen medium acknowledged by rn.adams, joined spo2-below-baseline
= +13:15 oxygen low acknowledged by rn.adams, left spo2-low
= +13:30 end oxygen "condition over"
+14:00 wait
