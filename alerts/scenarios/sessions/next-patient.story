# The bed is closed and opened for somebody else: no value, no alert, no acknowledgement of the first one is left, and no number is used twice.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+03:59 spo2=95
+05:00 spo2=88
+05:20 acknowledge oxygen by=rn.adams
= +05:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +05:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
= +05:20 oxygen medium acknowledged by rn.adams
= +05:20 withdraw #1 "acknowledged"
+05:50 close by=rn.adams
= +05:50 end oxygen "session closed"
+06:10 open nurse=rn.baker
+06:10 gate
= +06:10 not yet baseline-cuff "two cuff readings that agree (baseline none yet)"
= +06:10 not yet baseline-spo2 "SpO2 none yet, at least 94 %"
= +06:10 not yet baseline-rate "rate none yet, 50 to 110"
+07:30 spo2=98
+08:00 cuff 110/70
+09:30 cuff 112/70
+10:00 phase dosing by=rn.baker
= +10:00 phase dosing by=rn.baker
+10:00 cuffs 112/70
+12:00 spo2=86
= +12:17 raise oxygen medium spo2-rapid-fall "SpO2 falling fast 98 to 86 % in 60 s (limit 90)"
= +12:17 page #2 rn.baker "** bed1 SpO2 falling fast 98 to 86 % in 60 s (limit 90)"
= +12:23 oxygen medium active, joined spo2-low
+12:40 wait
