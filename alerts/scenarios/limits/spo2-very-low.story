# SpO2 stays at 87 %. A page after 15 s; after a minute it is no longer moderate.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=87
= +05:15 raise oxygen medium spo2-low "SpO2 low 87 % (limit 90)"
= +05:15 page #1 rn.adams "** bed1 SpO2 low 87 % (limit 90)"
= +06:00 oxygen high active, joined spo2-very-low
= +06:00 oxygen high active, joined spo2-watch
= +06:00 oxygen high active, joined spo2-below-baseline
= +06:00 page #2 rn.adams "*** bed1 SpO2 low for a minute 87 % (limit 88)"
+06:20 acknowledge oxygen by=rn.adams
= +06:20 oxygen high acknowledged by rn.adams
= +06:20 withdraw #1 "acknowledged"
= +06:20 withdraw #2 "acknowledged"
+06:30 spo2=96
= +06:45 oxygen high acknowledged by rn.adams, left spo2-low
= +07:00 oxygen low acknowledged by rn.adams, left spo2-very-low
= +07:00 oxygen low acknowledged by rn.adams, left spo2-watch
= +07:00 end oxygen "condition over"
+08:00 wait
