# No value to judge by: the last state stays and says so; the probe is an alert of its own.
profile iv-ketamine-adult
in dosing
+05:00 spo2=84
= +05:10 raise oxygen high spo2-critical "SpO2 very low 84 % (limit 85)"
= +05:10 oxygen high active, joined spo2-rapid-fall
= +05:10 page #1 rn.adams "*** bed1 SpO2 very low 84 % (limit 85)"
= +05:15 oxygen high active, joined spo2-low
+05:20 spo2=-
= +05:20 oxygen high suspended, suspended
= +05:40 page #2 rn.baker "*** bed1 SpO2 very low 84 % (limit 85), not current"
= +05:49 raise signal low spo2-unusable "No usable SpO2 for 30 s"
= +06:10 page #3 dr.cole "*** bed1 SpO2 very low 84 % (limit 85), not current"
= +06:19 signal medium active, worsened spo2-unusable
= +06:19 page #4 rn.adams "** bed1 No usable SpO2 for 60 s"
+06:30 explain
= +06:30 because #1 "SpO2 very low 84 % (limit 85), for 90 s (signals after 5 s). Matters because: severe desaturation; 85 % is the lowest factory default of the oximeter standard. Now: no value now to judge by; dr.cole paged 20 s ago."
= +06:30 because #2 "No usable SpO2 for 71 s. Matters because: the only death in the best surveillance programme was an unconnected patient. Now: rn.adams paged 11 s ago; next rn.baker in 49 s."
