# The ECG says 36 and the oximeter comes to the same: five seconds after they agree is enough.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 heart_rate=36
+05:07 rate=38
= +05:07 raise rate-low high hr-critical-low "Heart rate very low 36/min (limit 40)"
= +05:07 page #1 rn.adams "*** bed1 Heart rate very low 36/min (limit 40)"
= +05:15 rate-low high active, joined hr-low
= +05:30 rate-low high active, joined hr-low-watch
= +05:37 page #2 rn.baker "*** bed1 Heart rate very low 36/min (limit 40)"
+06:00 wait
= +06:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, pulse 3"
