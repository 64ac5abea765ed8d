# 126/min with 94/60 twice: one alert about the low pressure, that becomes high.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=108
+05:00 cuff 96/60
+06:00 cuff 94/60
= +06:00 raise pressure-low medium shock-index "Shock index 1.1 of 108/min and 94/60 mmHg, limit 1"
= +06:00 page #1 rn.adams "** bed1 Shock index 1.1 of 108/min and 94/60 mmHg, limit 1"
= +07:00 raise rate-high low hr-above-baseline "Heart rate above this patient's baseline 108/min (limit 100)"
= +07:00 page #2 rn.baker "** bed1 Shock index 1.1 of 108/min and 94/60 mmHg, limit 1"
+07:30 acknowledge pressure-low by=rn.adams
= +07:30 pressure-low medium acknowledged by rn.adams
= +07:30 withdraw #1 "acknowledged"
= +07:30 withdraw #2 "acknowledged"
+08:00 rate=126
= +09:00 rate-high medium active, joined hr-high
= +09:00 pressure-low high active, worsened shock-index-high
= +09:00 page #3 rn.adams "*** bed1 Shock index 1.3 of 126/min and 94/60 mmHg, limit 1.3"
= +09:00 page #4 rn.adams "** bed1 Heart rate high 126/min (limit 120)"
= +09:30 page #5 rn.baker "*** bed1 Shock index 1.3 of 126/min and 94/60 mmHg, limit 1.3"
+10:00 wait
= +10:00 rate-high medium active, joined hr-watch
= +10:00 page #6 dr.cole "*** bed1 Shock index 1.3 of 126/min and 94/60 mmHg, limit 1.3"
= +10:00 page #7 rn.baker "** bed1 Heart rate high 126/min (limit 120)"
