# Acknowledged and then forgotten by everybody: after five minutes the alert calls again.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=89
+10:20 acknowledge oxygen by=rn.adams
= +10:20 raise oxygen medium spo2-low "SpO2 low 89 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 89 % (limit 90)"
= +10:20 oxygen medium acknowledged by rn.adams
= +10:20 withdraw #1 "acknowledged"
= +11:00 oxygen medium acknowledged by rn.adams, joined spo2-below-baseline
= +11:01 oxygen medium acknowledged by rn.adams, joined spo2-watch
= +11:03 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
= +15:20 oxygen medium active, expired
= +15:20 page #2 rn.adams "** bed1 SpO2 low 89 % (limit 90)"
+15:40 acknowledge oxygen by=rn.baker
= +15:40 oxygen medium acknowledged by rn.baker
= +15:40 withdraw #2 "acknowledged"
+16:00 spo2=97
= +16:15 oxygen low acknowledged by rn.baker, left spo2-low
= +16:30 oxygen low acknowledged by rn.baker, left spo2-below-baseline
= +16:30 end oxygen "condition over"
= +17:00 end partial-news2 "condition over"
+18:00 wait
