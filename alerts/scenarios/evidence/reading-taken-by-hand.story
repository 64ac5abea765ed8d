# The nurse measures with her own cuff: a second reading, and it confirms.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 185/105
= +05:00 raise pressure-high low bp-high "Pressure high 185/105 mmHg, unconfirmed (limit 180)"
= +05:00 pressure-high low active, joined bp-watch
= +05:00 pressure-high low active, joined bp-rise
= +05:00 pressure-high low active, joined bp-above-curve
= +05:00 prompt reread_cuff "second cuff reading wanted: Pressure high 185/105 mmHg, unconfirmed (limit 180)"
+06:10 chart cuff=182/108 by=rn.adams
= +06:10 pressure-high medium active, worsened bp-high
= +06:10 page #1 rn.adams "** bed1 Pressure high 182/108 mmHg (limit 180)"
+06:40 acknowledge pressure-high by=rn.adams
= +06:40 pressure-high medium acknowledged by rn.adams
= +06:40 withdraw #1 "acknowledged"
+08:00 cuff 136/84
= +08:00 pressure-high low acknowledged by rn.adams, left bp-high
= +08:00 pressure-high low acknowledged by rn.adams, left bp-watch
= +08:00 pressure-high low acknowledged by rn.adams, left bp-rise
= +08:00 end pressure-high "condition over"
+09:00 wait
