# Acknowledged at 89 %. At 83 % the acknowledgement is worth nothing any more.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=89
+10:20 acknowledge oxygen by=rn.adams
= +10:20 raise oxygen medium spo2-low "SpO2 low 89 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 89 % (limit 90)"
= +10:20 oxygen medium acknowledged by rn.adams
= +10:20 withdraw #1 "acknowledged"
+11:00 spo2=83
= +11:00 oxygen medium acknowledged by rn.adams, joined spo2-below-baseline
= +11:01 oxygen medium acknowledged by rn.adams, joined spo2-watch
= +11:03 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
= +11:09 oxygen high active, worsened spo2-critical
= +11:09 page #2 rn.adams "*** bed1 SpO2 very low 83 % (limit 85)"
+11:20 acknowledge oxygen by=rn.baker
= +11:20 oxygen high acknowledged by rn.baker
= +11:20 withdraw #2 "acknowledged"
+12:00 spo2=97
= +12:15 oxygen high acknowledged by rn.baker, left spo2-low
= +12:15 oxygen low acknowledged by rn.baker, left spo2-critical
= +12:30 oxygen low acknowledged by rn.baker, left spo2-below-baseline
= +12:30 end oxygen "condition over"
= +13:00 end partial-news2 "condition over"
+14:00 wait
