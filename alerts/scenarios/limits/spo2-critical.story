# SpO2 drops to 84 %. Five seconds are enough: everybody must move at once.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=84
= +05:10 raise oxygen high spo2-critical "SpO2 very low 84 % (limit 85)"
= +05:10 oxygen high active, joined spo2-rapid-fall
= +05:10 page #1 rn.adams "*** bed1 SpO2 very low 84 % (limit 85)"
= +05:15 oxygen high active, joined spo2-low
+05:20 acknowledge oxygen by=rn.adams
= +05:20 oxygen high acknowledged by rn.adams
= +05:20 withdraw #1 "acknowledged"
+05:40 spo2=97
= +05:55 oxygen medium acknowledged by rn.adams, left spo2-critical
= +05:55 oxygen medium acknowledged by rn.adams, left spo2-low
= +06:00 end oxygen "condition over"
+07:00 wait
