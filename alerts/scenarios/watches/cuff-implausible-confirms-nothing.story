# 184/170 after 186/104 is no second reading; nor does it take the note away. The next good one tells.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 186/104
= +05:00 raise pressure-high low bp-high "Pressure high 186/104 mmHg, unconfirmed (limit 180)"
= +05:00 pressure-high low active, joined bp-watch
= +05:00 pressure-high low active, joined bp-rise
= +05:00 pressure-high low active, joined bp-above-curve
= +05:00 prompt reread_cuff "second cuff reading wanted: Pressure high 186/104 mmHg, unconfirmed (limit 180)"
+06:00 cuff 184/169
= +06:00 pressure-high high active, joined bp-critical-high
= +06:00 raise cuff low cuff-implausible "Cuff reading suspect: 184/169, pulse pressure 15 mmHg"
= +06:00 prompt reread_cuff "cuff reading wanted: Pressure very high 184/169 mmHg (limit 120)"
= +06:00 page #1 rn.adams "*** bed1 Pressure very high 184/169 mmHg (limit 120)"
= +06:30 page #2 rn.baker "*** bed1 Pressure very high 184/169 mmHg (limit 120)"
+06:40 cuff 181/100
= +06:40 pressure-high medium active, left bp-critical-high
= +06:40 end cuff "condition over"
+08:00 wait
