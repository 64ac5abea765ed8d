# 97 to 92 % at once and then slowly to 88: a breath that is held takes it down evenly, so the fall alone calls nobody.
# Under 90 % for 15 s does.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 spo2=97
+05:00 spo2=92 fall=at-once
+05:10 spo2=91 fall=at-once
+05:20 spo2=90 fall=at-once
+05:30 spo2=89 fall=at-once
+05:40 explain
= +05:40 held back spo2-watch "SpO2 falling 89 % (limit 93): for 40 s; signals after 60 s"
= +05:40 held back spo2-below-baseline "SpO2 below this patient's baseline 89 % (limit 94): for 40 s; signals after 60 s"
= +05:40 held back partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3: for 30 s; signals after 60 s"
= +05:40 held back spo2-low "SpO2 low 89 % (limit 90): for 10 s; signals after 15 s"
= +05:40 held back spo2-rapid-fall "SpO2 falling fast 97 to 89 % in 60 s, most of it at once (limit 89): for 10 s; signals after 100 s"
= +05:45 raise oxygen medium spo2-low "SpO2 low 89 % (limit 90)"
= +05:45 page #1 rn.adams "** bed1 SpO2 low 89 % (limit 90)"
+06:00 wait
= +06:00 oxygen medium active, joined spo2-watch
= +06:00 oxygen medium active, joined spo2-below-baseline
