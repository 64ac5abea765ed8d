# Back while an alert is over and not seen: still not seen.
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
+11:00 restart
= +11:00 oxygen high cleared, again
+12:00 acknowledge oxygen by=rn.adams
= +12:00 end oxygen "seen by rn.adams"
+13:00 wait
