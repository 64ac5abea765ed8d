# The cuff inflates on the probe's arm: a dip that ends with it is nobody's business.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 chart same-arm=yes
+04:10 spo2=92
+05:00 notice cuff cuff_started
+05:05 spo2=86
+05:35 cuff 130/80
= +05:35 raise oxygen low spo2-watch "SpO2 falling 86 % (limit 93)"
= +05:35 oxygen low active, joined spo2-below-baseline
= +05:35 oxygen medium active, joined spo2-low
= +05:35 page #1 rn.adams "** bed1 SpO2 low 86 % (limit 90)"
+05:38 spo2=96
= +05:53 oxygen low active, left spo2-low
= +06:08 oxygen low active, left spo2-watch
= +06:08 oxygen medium cleared, cleared spo2-below-baseline
= +06:08 withdraw #1 "cleared"
+07:00 wait
