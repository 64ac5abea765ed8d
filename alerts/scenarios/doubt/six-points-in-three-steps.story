# 97 to 89 % in three steps of a second each: a monitor that has a new number each second shows no such fall of a patient.
# The page waits until it has lasted 90 s.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 spo2=97
+05:00 spo2=95 fall=at-once
+05:01 spo2=92 fall=at-once
+05:02 spo2=89 fall=at-once
+05:40 explain
= +05:40 held back spo2-watch "SpO2 falling 89 %, too fast for a patient (limit 93): for 39 s; signals after 70 s"
= +05:40 held back spo2-below-baseline "SpO2 below this patient's baseline 89 %, too fast for a patient (limit 94): for 39 s; signals after 70 s"
= +05:40 held back spo2-low "SpO2 low 89 %, too fast for a patient (limit 90): for 38 s; signals after 90 s"
= +05:40 held back spo2-rapid-fall "SpO2 falling fast 97 to 89 % in 60 s, too fast for a patient (limit 89): for 38 s; signals after 100 s"
= +05:40 held back partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3: for 38 s; signals after 60 s"
= +06:02 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
= +06:11 raise oxygen low spo2-watch "SpO2 falling 89 %, too fast for a patient (limit 93)"
= +06:11 oxygen low active, joined spo2-below-baseline
+06:30 wait
