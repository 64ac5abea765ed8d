# The program stops and comes back while 88 % has been held for ten of fifteen seconds. The five that are missing are enough.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
+10:10 restart
= +10:15 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:15 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+10:40 acknowledge oxygen by=rn.adams
= +10:40 oxygen medium acknowledged by rn.adams
= +10:40 withdraw #1 "acknowledged"
+11:00 spo2=97
= +11:00 oxygen medium acknowledged by rn.adams, joined spo2-watch
= +11:00 oxygen medium acknowledged by rn.adams, joined spo2-below-baseline
= +11:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
= +11:15 oxygen low acknowledged by rn.adams, left spo2-low
= +11:30 oxygen low acknowledged by rn.adams, left spo2-watch
= +11:30 end oxygen "condition over"
+12:00 wait
= +12:00 end partial-news2 "condition over"
