# 97 to 82 % from one second to the next: doubted for ten seconds, then believed.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=82
= +05:10 raise oxygen high spo2-critical "SpO2 very low 82 % (limit 85)"
= +05:10 oxygen high active, joined spo2-rapid-fall
= +05:10 page #1 rn.adams "*** bed1 SpO2 very low 82 % (limit 85)"
+05:15 spo2=97
= +05:15 oxygen high active, joined spo2-low
= +05:30 oxygen medium active, left spo2-critical
= +05:30 oxygen medium active, left spo2-low
= +05:35 oxygen high cleared, cleared spo2-rapid-fall
= +05:35 withdraw #1 "cleared"
+07:00 wait
