# SpO2 stays at 87 %. A page after 15 s; after a minute it is no longer moderate.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+03:59 spo2=94
+05:00 spo2=87
= +05:02 raise oxygen low spo2-below-baseline "SpO2 below this patient's baseline 92 % (limit 94)"
= +05:19 oxygen medium active, joined spo2-low
= +05:19 page #1 rn.adams "** bed1 SpO2 low 87 % (limit 90)"
= +06:00 oxygen medium active, joined spo2-watch
= +06:02 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
= +06:06 oxygen high active, joined spo2-very-low
= +06:06 page #2 rn.adams "*** bed1 SpO2 low for a minute 87 % (limit 88)"
+06:20 acknowledge oxygen by=rn.adams
= +06:20 oxygen high acknowledged by rn.adams
= +06:20 withdraw #1 "acknowledged"
= +06:20 withdraw #2 "acknowledged"
+06:30 spo2=96
= +06:45 oxygen high acknowledged by rn.adams, left spo2-low
= +07:00 oxygen high acknowledged by rn.adams, left spo2-below-baseline
= +07:00 oxygen high acknowledged by rn.adams, left spo2-watch
= +07:00 end oxygen "condition over"
= +07:30 end partial-news2 "condition over"
+08:00 wait
