# The same pressure early in the infusion, and from a lower baseline: a note.
profile iv-ketamine-adult
in dosing
+05:00 cuff 160/92
= +05:00 raise pressure-high low bp-watch "Pressure raised 160/92 mmHg (limit 160)"
= +05:00 pressure-high low active, joined bp-above-curve
+07:00 cuff 148/88
= +07:00 pressure-high low active, left bp-watch
+08:00 wait
