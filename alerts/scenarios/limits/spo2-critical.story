# SpO2 drops to 84 %. Five seconds are enough: everybody must move at once.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=84
= +05:17 raise oxygen medium spo2-rapid-fall "SpO2 falling fast 98 to 84 % in 60 s (limit 90)"
= +05:17 page #1 rn.adams "** bed1 SpO2 falling fast 98 to 84 % in 60 s (limit 90)"
= +05:18 oxygen high active, joined spo2-critical
= +05:18 page #2 rn.adams "*** bed1 SpO2 very low 84 % (limit 85)"
+05:20 acknowledge oxygen by=rn.adams
= +05:20 oxygen high acknowledged by rn.adams
= +05:20 withdraw #1 "acknowledged"
= +05:20 withdraw #2 "acknowledged"
= +05:23 oxygen high acknowledged by rn.adams, joined spo2-low
+05:40 spo2=97
= +05:55 oxygen high acknowledged by rn.adams, left spo2-low
= +05:55 oxygen medium acknowledged by rn.adams, left spo2-critical
= +06:00 end oxygen "condition over"
+07:00 wait
