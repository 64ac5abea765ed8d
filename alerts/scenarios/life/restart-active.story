# Back while an alert calls: it is announced again, the page without a fate is sent again under its number.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
+10:20 restart
= +10:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
= +10:20 oxygen medium active, again
= +10:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+10:30 page #1 accepted
+10:50 restart
= +10:50 oxygen medium active, again
= +11:00 oxygen medium active, joined spo2-below-baseline
= +11:01 oxygen medium active, joined spo2-watch
= +11:03 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
+11:20 acknowledge oxygen by=rn.adams
= +11:20 page #2 rn.baker "** bed1 SpO2 low 88 % (limit 90)"
= +11:20 oxygen medium acknowledged by rn.adams
= +11:20 withdraw #2 "acknowledged"
+11:30 spo2=97
= +11:45 oxygen low acknowledged by rn.adams, left spo2-low
= +12:00 oxygen low acknowledged by rn.adams, left spo2-below-baseline
= +12:00 end oxygen "condition over"
+12:30 wait
= +12:30 end partial-news2 "condition over"
