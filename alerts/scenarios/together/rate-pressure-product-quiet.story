# Once is once.
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
+06:00 rate=98
= +06:30 page #2 rn.baker "** bed1 Heart rate high 125/min (limit 120)"
= +06:35 prompt reread_cuff "second cuff reading still wanted: Pressure high 178/98 mmHg, unconfirmed (limit 180)"
+07:00 cuff 177/97
= +07:00 rate-high medium cleared, cleared hr-high
= +07:00 withdraw #1 "cleared"
= +07:00 withdraw #2 "cleared"
+08:00 wait
