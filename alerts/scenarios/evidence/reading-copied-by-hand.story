# The nurse writes down what the monitor shows. That is the same reading.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 185/105
= +05:00 raise pressure-high low bp-high "Pressure high 185/105 mmHg, unconfirmed (limit 180)"
= +05:00 pressure-high low active, joined bp-watch
= +05:00 pressure-high low active, joined bp-rise
= +05:00 pressure-high low active, joined bp-above-curve
= +05:00 prompt reread_cuff "second cuff reading wanted: Pressure high 185/105 mmHg, unconfirmed (limit 180)"
+05:40 chart cuff=185/105 by=rn.adams
= +06:15 prompt reread_cuff "second cuff reading still wanted: Pressure high 185/105 mmHg, unconfirmed (limit 180)"
+06:40 cuff 136/84
= +06:40 pressure-high low active, left bp-high
= +06:40 pressure-high low active, left bp-watch
= +06:40 pressure-high low active, left bp-rise
= +06:40 end pressure-high "condition over"
+07:00 wait
