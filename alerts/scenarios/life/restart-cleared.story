# Back while an alert is over and not seen: still not seen.
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
+11:00 restart
= +11:00 oxygen high cleared, again
+12:00 acknowledge oxygen by=rn.adams
= +12:00 end oxygen "seen by rn.adams"
+13:00 wait
