# The nurse charts 98 % with her own oximeter while the device says 88 %. What she wrote is kept; what the device says is judged.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
+10:05 chart spo2=98 by=rn.adams
= +10:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+10:40 chart spo2=98 by=rn.adams
+10:50 look
= +10:50 shows oxygen medium active "SpO2 low 88 % (limit 90)", unseen: spo2-low
+11:00 acknowledge oxygen by=rn.adams
= +11:00 oxygen medium active, joined spo2-below-baseline
= +11:00 oxygen medium acknowledged by rn.adams
= +11:00 withdraw #1 "acknowledged"
= +11:01 oxygen medium acknowledged by rn.adams, joined spo2-watch
= +11:03 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
+11:10 spo2=97
= +11:25 oxygen low acknowledged by rn.adams, left spo2-low
= +11:40 oxygen low acknowledged by rn.adams, left spo2-below-baseline
= +11:40 end oxygen "condition over"
= +12:10 end partial-news2 "condition over"
+12:20 wait
