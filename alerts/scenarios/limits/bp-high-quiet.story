# 185/105, and two minutes later 136/84: three of four such readings are not confirmed. No page.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 185/105
= +05:00 raise pressure-high low bp-high "Pressure high 185/105 mmHg, unconfirmed (limit 180)"
= +05:00 pressure-high low active, joined bp-watch
= +05:00 pressure-high low active, joined bp-rise
= +05:00 pressure-high low active, joined bp-above-curve
= +05:00 prompt reread_cuff "second cuff reading wanted: Pressure high 185/105 mmHg, unconfirmed (limit 180)"
= +06:15 prompt reread_cuff "second cuff reading still wanted: Pressure high 185/105 mmHg, unconfirmed (limit 180)"
+07:00 cuff 136/84
= +07:00 pressure-high low active, left bp-high
= +07:00 pressure-high low active, left bp-watch
= +07:00 pressure-high low active, left bp-rise
= +07:00 end pressure-high "condition over"
+10:00 wait
