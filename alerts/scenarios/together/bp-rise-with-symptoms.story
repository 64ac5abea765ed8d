# 40 above the baseline twice is a note; with a headache it is more.
profile iv-ketamine-adult
in dosing
+05:00 cuff 163/90
= +05:00 raise pressure-high low bp-watch "Pressure raised 163/90 mmHg (limit 160)"
= +05:00 pressure-high low active, joined bp-rise
= +05:00 pressure-high low active, joined bp-above-curve
= +05:00 prompt reread_cuff "second cuff reading wanted: Pressure far above baseline 163/90 mmHg, unconfirmed (limit 162)"
+06:30 cuff 164/91
+07:00 chart symptoms=yes
= +07:00 pressure-high medium active, worsened bp-rise
= +07:00 page #1 rn.adams "** bed1 Pressure far above baseline 164/91 mmHg (limit 162)"
+07:30 chart symptoms=no
= +07:30 pressure-high low active, eased bp-rise
+08:00 wait
