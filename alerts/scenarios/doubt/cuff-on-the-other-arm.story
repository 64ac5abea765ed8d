# On the other arm it explains nothing: fifteen seconds under 90 % are fifteen.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:10 spo2=94
+05:00 notice cuff cuff_started
+05:05 spo2=86
= +05:13 raise oxygen low spo2-below-baseline "SpO2 below this patient's baseline 86 % (limit 94)"
= +05:22 oxygen medium active, joined spo2-rapid-fall
= +05:22 page #1 rn.adams "** bed1 SpO2 falling fast 94 to 86 % in 60 s (limit 86)"
= +05:24 oxygen medium active, joined spo2-low
+05:35 cuff 130/80
+05:38 spo2=96
= +05:53 oxygen medium active, left spo2-low
= +05:58 oxygen low active, left spo2-rapid-fall
= +06:08 oxygen medium cleared, cleared spo2-below-baseline
= +06:08 withdraw #1 "cleared"
+07:00 wait
