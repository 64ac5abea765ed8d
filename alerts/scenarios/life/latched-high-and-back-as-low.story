# A high alert is over and not seen. A note of the same cause does not wipe it off.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 spo2=80
+10:10 spo2=97
= +10:10 raise oxygen high spo2-critical "SpO2 very low 80 % (limit 85)"
= +10:10 oxygen high active, joined spo2-rapid-fall
= +10:10 page #1 rn.adams "*** bed1 SpO2 very low 80 % (limit 85)"
= +10:25 oxygen medium active, left spo2-critical
= +10:30 oxygen high cleared, cleared spo2-rapid-fall
= +10:30 withdraw #1 "cleared"
+11:00 spo2=93
= +12:00 oxygen low active, returned spo2-watch
= +12:00 oxygen low active, joined spo2-below-baseline
+13:00 spo2=97
= +13:30 oxygen low active, left spo2-watch
= +13:30 oxygen high cleared, cleared spo2-below-baseline
+14:00 acknowledge oxygen by=rn.adams
= +14:00 end oxygen "seen by rn.adams"
+15:00 wait
