# The second reading fails. A failed reading does not calm anybody: after three minutes the first one counts.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 185/105
= +05:00 raise pressure-high low bp-high "Pressure high 185/105 mmHg, unconfirmed (limit 180)"
= +05:00 pressure-high low active, joined bp-watch
= +05:00 pressure-high low active, joined bp-rise
= +05:00 pressure-high low active, joined bp-above-curve
= +05:00 prompt reread_cuff "second cuff reading wanted: Pressure high 185/105 mmHg, unconfirmed (limit 180)"
+06:10 cuff failed
= +06:15 prompt reread_cuff "second cuff reading still wanted: Pressure high 185/105 mmHg, unconfirmed (limit 180)"
= +08:00 pressure-high medium active, worsened bp-high
= +08:00 page #1 rn.adams "** bed1 Pressure high 185/105 mmHg (limit 180)"
+08:30 acknowledge pressure-high by=rn.adams
= +08:30 pressure-high medium acknowledged by rn.adams
= +08:30 withdraw #1 "acknowledged"
+09:00 cuff 136/84
= +09:00 pressure-high low acknowledged by rn.adams, left bp-high
= +09:00 pressure-high low acknowledged by rn.adams, left bp-watch
= +09:00 pressure-high low acknowledged by rn.adams, left bp-rise
= +09:00 end pressure-high "condition over"
+10:00 wait
