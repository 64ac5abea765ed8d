# The monitor's clock is an hour behind. Its values are of now all the same, and so are its cuff readings.
profile iv-ketamine-adult
+00:00 clock=-1:00:00 spo2=98 rate=70
+00:00 open nurse=rn.adams
+00:30 cuff 124/78
+02:00 cuff 120/78
+02:10 gate
= +02:10 met     baseline-cuff "two cuff readings that agree (baseline 122/78)"
= +02:10 met     pressure "pressure 122/78 not above 140/90"
= +02:10 met     baseline-spo2 "SpO2 98 %, at least 94 %"
= +02:10 met     baseline-rate "rate 70/min, 50 to 110"
+02:10 phase dosing
= +02:10 phase dosing by=rn.adams
+02:10 cuffs 124/78
+04:00 spo2=84
= +04:17 raise oxygen medium spo2-rapid-fall "SpO2 falling fast 98 to 84 % in 60 s (limit 90)"
= +04:17 page #1 rn.adams "** bed1 SpO2 falling fast 98 to 84 % in 60 s (limit 90)"
= +04:18 oxygen high active, joined spo2-critical
= +04:18 page #2 rn.adams "*** bed1 SpO2 very low 84 % (limit 85)"
+04:20 acknowledge oxygen by=rn.adams
= +04:20 oxygen high acknowledged by rn.adams
= +04:20 withdraw #1 "acknowledged"
= +04:20 withdraw #2 "acknowledged"
= +04:23 oxygen high acknowledged by rn.adams, joined spo2-low
+04:30 spo2=97
= +04:45 oxygen high acknowledged by rn.adams, left spo2-low
= +04:45 oxygen medium acknowledged by rn.adams, left spo2-critical
= +04:50 end oxygen "condition over"
+06:00 cuff 204/110
= +06:00 raise pressure-high high bp-critical-high "Pressure very high 204/110 mmHg (limit 200)"
= +06:00 pressure-high high active, joined bp-high
= +06:00 pressure-high high active, joined bp-watch
= +06:00 pressure-high high active, joined bp-rise
= +06:00 pressure-high high active, joined bp-above-curve
= +06:00 prompt reread_cuff "cuff reading wanted: Pressure very high 204/110 mmHg (limit 200)"
= +06:00 page #3 rn.adams "*** bed1 Pressure very high 204/110 mmHg (limit 200)"
+06:20 acknowledge pressure-high by=rn.adams
= +06:20 pressure-high high acknowledged by rn.adams
= +06:20 withdraw #3 "acknowledged"
+07:30 cuff 136/84
= +07:30 pressure-high low acknowledged by rn.adams, left bp-critical-high
= +07:30 pressure-high low acknowledged by rn.adams, left bp-high
= +07:30 pressure-high low acknowledged by rn.adams, left bp-watch
= +07:30 pressure-high low acknowledged by rn.adams, left bp-rise
= +07:30 end pressure-high "condition over"
+15:00 look
= +15:00 shows no alert
