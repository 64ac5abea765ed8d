# With symptoms nobody waits for a second reading.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 chart symptoms=yes
+05:00 cuff 182/104
= +05:00 raise pressure-high medium bp-high "Pressure high 182/104 mmHg (limit 180)"
= +05:00 pressure-high medium active, joined bp-watch
= +05:00 pressure-high medium active, joined bp-rise
= +05:00 pressure-high medium active, joined bp-above-curve
= +05:00 page #1 rn.adams "** bed1 Pressure high 182/104 mmHg (limit 180)"
+06:00 wait
= +06:00 page #2 rn.baker "** bed1 Pressure high 182/104 mmHg (limit 180)"
