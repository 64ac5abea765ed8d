# 132/116 after 186/104 is no second reading; nor does it take the note away. The next good one tells.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 186/104
= +05:00 raise pressure-high low bp-high "Pressure high 186/104 mmHg, unconfirmed (limit 180)"
= +05:00 pressure-high low active, joined bp-watch
= +05:00 pressure-high low active, joined bp-rise
= +05:00 pressure-high low active, joined bp-above-curve
= +05:00 prompt reread_cuff "second cuff reading wanted: Pressure high 186/104 mmHg, unconfirmed (limit 180)"
+06:00 cuff 132/116
= +06:00 raise cuff low cuff-implausible "Cuff reading suspect: 132/116, pulse pressure 16 mmHg"
= +06:00 prompt reread_cuff "second cuff reading wanted: Pressure high 132/116 mmHg, unconfirmed (limit 110)"
+06:40 cuff 181/100
= +06:40 end cuff "condition over"
= +06:40 pressure-high medium active, worsened bp-high
= +06:40 page #1 rn.adams "** bed1 Pressure high 181/100 mmHg (limit 180)"
= +07:40 page #2 rn.baker "** bed1 Pressure high 181/100 mmHg (limit 180)"
+08:00 wait
