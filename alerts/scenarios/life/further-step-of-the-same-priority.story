# High at 87 % for a minute, and somebody has it. At 83 % it is still high, and still news.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=94
+10:00 spo2=87
= +10:02 raise oxygen low spo2-below-baseline "SpO2 below this patient's baseline 92 % (limit 94)"
= +10:19 oxygen medium active, joined spo2-low
= +10:19 page #1 rn.adams "** bed1 SpO2 low 87 % (limit 90)"
= +11:00 oxygen medium active, joined spo2-watch
= +11:02 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
+11:05 acknowledge oxygen by=rn.adams
= +11:05 oxygen medium acknowledged by rn.adams
= +11:05 withdraw #1 "acknowledged"
= +11:06 oxygen high active, worsened spo2-very-low
= +11:06 page #2 rn.adams "*** bed1 SpO2 low for a minute 87 % (limit 88)"
+11:30 spo2=83
= +11:36 page #3 rn.baker "*** bed1 SpO2 low for a minute 83 % (limit 88)"
= +11:37 oxygen high active, joined spo2-critical
+12:00 acknowledge oxygen by=rn.adams
= +12:00 oxygen high acknowledged by rn.adams
= +12:00 withdraw #2 "acknowledged"
= +12:00 withdraw #3 "acknowledged"
+12:10 spo2=97
= +12:25 oxygen high acknowledged by rn.adams, left spo2-low
= +12:25 oxygen high acknowledged by rn.adams, left spo2-critical
= +12:40 oxygen high acknowledged by rn.adams, left spo2-below-baseline
= +12:40 oxygen high acknowledged by rn.adams, left spo2-watch
= +12:40 end oxygen "condition over"
= +13:10 end partial-news2 "condition over"
+14:00 wait
