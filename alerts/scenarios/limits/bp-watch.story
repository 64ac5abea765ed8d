# 161/92: the expected surge, a note at the station.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 161/92
= +05:00 raise pressure-high low bp-watch "Pressure raised 161/92 mmHg (limit 160)"
= +05:00 pressure-high low active, joined bp-above-curve
+08:00 cuff 136/84
= +08:00 pressure-high low active, left bp-watch
= +08:00 end pressure-high "condition over"
+09:00 wait
