# Confirmed and acknowledged. 175/100 is not enough to end the limit, 165/95 is.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 185/105
= +05:00 raise pressure-high low bp-high "Pressure high 185/105 mmHg, unconfirmed (limit 180)"
= +05:00 pressure-high low active, joined bp-watch
= +05:00 pressure-high low active, joined bp-rise
= +05:00 pressure-high low active, joined bp-above-curve
= +05:00 prompt reread_cuff "second cuff reading wanted: Pressure high 185/105 mmHg, unconfirmed (limit 180)"
= +06:15 prompt reread_cuff "second cuff reading still wanted: Pressure high 185/105 mmHg, unconfirmed (limit 180)"
+06:30 cuff 186/106
= +06:30 pressure-high medium active, worsened bp-high
= +06:30 page #1 rn.adams "** bed1 Pressure high 186/106 mmHg (limit 180)"
+07:00 acknowledge pressure-high by=rn.adams
= +07:00 pressure-high medium acknowledged by rn.adams
= +07:00 withdraw #1 "acknowledged"
+08:00 cuff 175/100
+09:30 cuff 165/95
= +09:30 pressure-high low acknowledged by rn.adams, left bp-high
+11:00 cuff 136/84
= +11:00 pressure-high low acknowledged by rn.adams, left bp-watch
= +11:00 pressure-high low acknowledged by rn.adams, left bp-rise
= +11:00 end pressure-high "condition over"
+12:00 wait
