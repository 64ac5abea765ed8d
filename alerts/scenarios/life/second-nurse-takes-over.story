# Adams has it; Baker takes it over with her own name.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
+10:20 acknowledge oxygen by=rn.adams
= +10:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
= +10:20 oxygen medium acknowledged by rn.adams
= +10:20 withdraw #1 "acknowledged"
= +11:00 oxygen medium acknowledged by rn.adams, joined spo2-below-baseline
= +11:01 oxygen medium acknowledged by rn.adams, joined spo2-watch
= +11:03 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
+11:10 acknowledge oxygen by=rn.baker
= +11:10 oxygen medium acknowledged by rn.baker
+11:30 spo2=97
= +11:45 oxygen low acknowledged by rn.baker, left spo2-low
= +12:00 oxygen low acknowledged by rn.baker, left spo2-below-baseline
= +12:00 end oxygen "condition over"
= +12:30 end partial-news2 "condition over"
+13:00 wait
