# 199/119 is high but not that high: a note and a second reading, which is better.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 199/119
= +05:00 raise pressure-high low bp-high "Pressure high 199/119 mmHg, unconfirmed (limit 180)"
= +05:00 pressure-high low active, joined bp-watch
= +05:00 pressure-high low active, joined bp-rise
= +05:00 pressure-high low active, joined bp-above-curve
= +05:00 prompt reread_cuff "second cuff reading wanted: Pressure high 199/119 mmHg, unconfirmed (limit 180)"
= +06:15 prompt reread_cuff "second cuff reading still wanted: Pressure high 199/119 mmHg, unconfirmed (limit 180)"
+06:30 cuff 136/84
= +06:30 pressure-high low active, left bp-high
= +06:30 pressure-high low active, left bp-watch
= +06:30 pressure-high low active, left bp-rise
= +06:30 end pressure-high "condition over"
+08:00 wait
