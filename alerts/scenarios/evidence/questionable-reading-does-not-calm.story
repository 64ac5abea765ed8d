# 185/105, then 130/80 while the arm moved: the monitor itself doubts it. The next one counts.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 185/105
= +05:00 raise pressure-high low bp-high "Pressure high 185/105 mmHg, unconfirmed (limit 180)"
= +05:00 pressure-high low active, joined bp-watch
= +05:00 pressure-high low active, joined bp-rise
= +05:00 pressure-high low active, joined bp-above-curve
= +05:00 prompt reread_cuff "second cuff reading wanted: Pressure high 185/105 mmHg, unconfirmed (limit 180)"
= +06:15 prompt reread_cuff "second cuff reading still wanted: Pressure high 185/105 mmHg, unconfirmed (limit 180)"
+06:20 cuff 130/80 quality=questionable
= +06:20 pressure-high low suspended, suspended
+07:30 cuff 136/84
= +07:30 pressure-high low suspended, left bp-high
= +07:30 pressure-high low suspended, left bp-watch
= +07:30 pressure-high low suspended, left bp-rise
= +07:30 end pressure-high "condition over"
+08:00 wait
