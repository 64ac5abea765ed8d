# The cuff inflates on the probe's arm: a dip that ends with it is nobody's business.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 chart same-arm=yes
+04:10 spo2=94
+05:00 notice cuff cuff_started
+05:05 spo2=86
+05:35 cuff 130/80
+05:38 spo2=96
+07:00 wait
