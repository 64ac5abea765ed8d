# 185/105 and then 204/110: no confirmation needed any more.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 185/105
= +05:00 raise pressure-high low bp-high "Pressure high 185/105 mmHg, unconfirmed (limit 180)"
= +05:00 pressure-high low active, joined bp-watch
= +05:00 pressure-high low active, joined bp-rise
= +05:00 pressure-high low active, joined bp-above-curve
= +05:00 prompt reread_cuff "second cuff reading wanted: Pressure high 185/105 mmHg, unconfirmed (limit 180)"
= +06:15 prompt reread_cuff "second cuff reading still wanted: Pressure high 185/105 mmHg, unconfirmed (limit 180)"
+06:30 cuff 204/110
= +06:30 pressure-high high active, joined bp-critical-high
= +06:30 prompt reread_cuff "cuff reading wanted: Pressure very high 204/110 mmHg (limit 200)"
= +06:30 page #1 rn.adams "*** bed1 Pressure very high 204/110 mmHg (limit 200)"
+06:50 acknowledge pressure-high by=rn.adams
= +06:50 pressure-high high acknowledged by rn.adams
= +06:50 withdraw #1 "acknowledged"
+08:00 cuff 136/84
= +08:00 pressure-high high acknowledged by rn.adams, left bp-high
= +08:00 pressure-high high acknowledged by rn.adams, left bp-watch
= +08:00 pressure-high high acknowledged by rn.adams, left bp-rise
= +08:00 pressure-high high acknowledged by rn.adams, left bp-above-curve
= +08:00 end pressure-high "condition over"
+09:00 wait
