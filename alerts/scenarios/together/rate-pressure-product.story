# 178/98 at 125/min, and again: the heart works hard, whatever the limits of either say.
profile iv-ketamine-adult
in dosing
+04:00 cuffs off
+04:30 rate=125
+05:20 cuff 178/98
= +05:20 raise pressure-high low bp-watch "Pressure raised 178/98 mmHg (limit 160)"
= +05:20 pressure-high low active, joined bp-rise
= +05:20 pressure-high low active, joined bp-above-curve
= +05:20 prompt reread_cuff "second cuff reading wanted: Pressure far above baseline 178/98 mmHg, unconfirmed (limit 162)"
= +05:30 raise rate-high medium hr-high "Heart rate high 125/min (limit 120)"
= +05:30 page #1 rn.adams "** bed1 Heart rate high 125/min (limit 120)"
= +06:30 rate-high medium active, joined hr-watch
= +06:30 rate-high medium active, joined hr-above-baseline
= +06:30 page #2 rn.baker "** bed1 Heart rate high 125/min (limit 120)"
= +06:35 prompt reread_cuff "second cuff reading still wanted: Pressure high 178/98 mmHg, unconfirmed (limit 180)"
+07:00 cuff 177/97
= +07:00 raise demand low rate-pressure-product "Heart works hard: 177/97 mmHg at 125/min: 22125, limit 22000"
+08:00 rate=98
+08:30 cuff 150/88
= +08:30 page #3 dr.cole "** bed1 Heart rate high 125/min (limit 120)"
= +08:30 pressure-high low active, left bp-watch
= +08:30 pressure-high low active, left bp-rise
= +08:30 end demand "condition over"
+09:00 wait
= +09:00 rate-high low active, left hr-high
= +09:00 rate-high low active, left hr-watch
