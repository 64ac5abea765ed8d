# The program stops and comes back while 88 % has been held for ten of fifteen seconds. The five that are missing are enough.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
+10:10 restart
= +10:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+10:40 acknowledge oxygen by=rn.adams
= +10:40 oxygen medium acknowledged by rn.adams
= +10:40 withdraw #1 "acknowledged"
+11:00 spo2=97
= +11:00 oxygen medium acknowledged by rn.adams, joined spo2-below-baseline
= +11:15 oxygen low acknowledged by rn.adams, left spo2-low
= +11:30 end oxygen "condition over"
+12:00 wait
