# With an ECG the heart rate is judged by it; when the leads come off, by the pulse.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:58 cuff 124/78
+05:00 heart_rate=43 rate=52
= +05:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +05:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
+05:20 acknowledge rate-low by=rn.adams
= +05:20 rate-low medium acknowledged by rn.adams
= +05:20 withdraw #1 "acknowledged"
+05:30 heart_rate=-
= +05:30 rate-low medium acknowledged by rn.adams, joined hr-low-watch
= +05:45 rate-low low acknowledged by rn.adams, left hr-low
+06:20 wait
