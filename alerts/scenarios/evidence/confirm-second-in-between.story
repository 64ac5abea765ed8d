# 185/105, then 175/100: below the line and not yet safe. Still a note, no page; 183/104 after that asks for another one.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 185/105
= +05:00 raise pressure-high low bp-high "Pressure high 185/105 mmHg, unconfirmed (limit 180)"
= +05:00 pressure-high low active, joined bp-watch
= +05:00 pressure-high low active, joined bp-rise
= +05:00 pressure-high low active, joined bp-above-curve
= +05:00 prompt reread_cuff "second cuff reading wanted: Pressure high 185/105 mmHg, unconfirmed (limit 180)"
= +06:15 prompt reread_cuff "second cuff reading still wanted: Pressure high 185/105 mmHg, unconfirmed (limit 180)"
+06:30 cuff 175/100
+08:00 cuff 183/104
= +08:00 prompt reread_cuff "second cuff reading wanted: Pressure high 183/104 mmHg, unconfirmed (limit 180)"
= +09:15 prompt reread_cuff "second cuff reading still wanted: Pressure high 183/104 mmHg, unconfirmed (limit 180)"
+09:30 cuff 136/84
= +09:30 pressure-high low active, left bp-high
= +09:30 pressure-high low active, left bp-watch
= +09:30 pressure-high low active, left bp-rise
= +09:30 end pressure-high "condition over"
+10:00 wait
