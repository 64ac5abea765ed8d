# A patient desaturates in mid-infusion. The nurse answers within ten seconds; he recovers; nothing is left.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
= +10:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+10:25 acknowledge oxygen by=rn.adams
= +10:25 oxygen medium acknowledged by rn.adams
= +10:25 withdraw #1 "acknowledged"
= +11:00 oxygen medium acknowledged by rn.adams, joined spo2-below-baseline
= +11:01 oxygen medium acknowledged by rn.adams, joined spo2-watch
= +11:03 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
+11:30 spo2=96
= +11:45 oxygen low acknowledged by rn.adams, left spo2-low
= +12:00 oxygen low acknowledged by rn.adams, left spo2-below-baseline
= +12:00 end oxygen "condition over"
= +12:30 end partial-news2 "condition over"
+14:00 wait
