# 98 to 89 % at once, which a held breath takes 36 s for: a page when it has lasted 90 s, not a quarter of a minute.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=89 fall=at-once
= +06:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
= +06:10 raise oxygen low spo2-watch "SpO2 falling 89 %, too fast for a patient (limit 93)"
= +06:10 oxygen low active, joined spo2-below-baseline
+06:30 wait
= +06:30 oxygen medium active, joined spo2-low
= +06:30 page #1 rn.adams "** bed1 SpO2 low 89 %, too fast for a patient (limit 90)"
