# Over, and nobody saw it: it stays until somebody has.
profile iv-ketamine-adult
in dosing
+05:00 spo2=84
= +05:10 raise oxygen high spo2-critical "SpO2 very low 84 % (limit 85)"
= +05:10 oxygen high active, joined spo2-rapid-fall
= +05:10 page #1 rn.adams "*** bed1 SpO2 very low 84 % (limit 85)"
= +05:15 oxygen high active, joined spo2-low
+05:40 spo2=98
= +05:40 page #2 rn.baker "*** bed1 SpO2 very low 84 % (limit 85)"
= +05:55 oxygen medium active, left spo2-critical
= +05:55 oxygen medium active, left spo2-low
= +06:00 oxygen high cleared, cleared spo2-rapid-fall
= +06:00 withdraw #1 "cleared"
= +06:00 withdraw #2 "cleared"
+06:30 explain
= +06:30 because #1 "SpO2 very low 84 % (limit 85). Matters because: severe desaturation; 85 % is the lowest factory default of the oximeter standard. Now: over; shown until somebody has seen it."
