# 185/105 comes every 30 s because the monitor shows its last reading. One reading is not two: nothing is confirmed by it.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 185/105
= +05:00 raise pressure-high low bp-high "Pressure high 185/105 mmHg, unconfirmed (limit 180)"
= +05:00 pressure-high low active, joined bp-watch
= +05:00 pressure-high low active, joined bp-rise
= +05:00 pressure-high low active, joined bp-above-curve
= +05:00 prompt reread_cuff "second cuff reading wanted: Pressure high 185/105 mmHg, unconfirmed (limit 180)"
+05:30 cuff 185/105 age=00:30
+06:00 cuff 185/105 age=01:00
= +06:15 prompt reread_cuff "second cuff reading still wanted: Pressure high 185/105 mmHg, unconfirmed (limit 180)"
+06:30 cuff 185/105 age=01:30
+07:00 cuff 136/84
= +07:00 pressure-high low active, left bp-high
= +07:00 pressure-high low active, left bp-watch
= +07:00 pressure-high low active, left bp-rise
= +07:00 end pressure-high "condition over"
+08:00 wait
