# A high alert is over and not seen. A note of the same cause does not wipe it off.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 spo2=80
= +10:17 raise oxygen medium spo2-rapid-fall "SpO2 falling fast 98 to 81 % in 60 s (limit 90)"
= +10:17 page #1 rn.adams "** bed1 SpO2 falling fast 98 to 81 % in 60 s (limit 90)"
= +10:18 oxygen high active, joined spo2-critical
= +10:18 page #2 rn.adams "*** bed1 SpO2 very low 80 % (limit 85)"
= +10:23 oxygen high active, joined spo2-low
+10:30 spo2=97
= +10:45 oxygen high active, left spo2-low
= +10:45 oxygen medium active, left spo2-critical
= +10:50 oxygen high cleared, cleared spo2-rapid-fall
= +10:50 withdraw #1 "cleared"
= +10:50 withdraw #2 "cleared"
+11:00 spo2=93
= +12:02 oxygen low active, returned spo2-below-baseline
= +12:03 oxygen low active, joined spo2-watch
+13:00 spo2=97
= +13:30 oxygen low active, left spo2-below-baseline
= +13:30 oxygen high cleared, cleared spo2-watch
+14:00 acknowledge oxygen by=rn.adams
= +14:00 end oxygen "seen by rn.adams"
+15:00 wait
