# After half a minute without a probe a low value is no jump.
profile iv-ketamine-adult
in dosing
+04:00 spo2=-
+04:20 spo2=82
= +04:25 raise oxygen high spo2-critical "SpO2 very low 82 % (limit 85)"
= +04:25 page #1 rn.adams "*** bed1 SpO2 very low 82 % (limit 85)"
= +04:30 oxygen high active, joined spo2-rapid-fall
= +04:35 oxygen high active, joined spo2-low
+04:40 spo2=97
= +04:55 oxygen medium active, left spo2-critical
= +04:55 oxygen medium active, left spo2-low
= +05:00 oxygen high cleared, cleared spo2-rapid-fall
= +05:00 withdraw #1 "cleared"
+06:00 wait
