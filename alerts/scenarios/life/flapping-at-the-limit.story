# 89 and 91 in turn, every ten seconds: one alert, because it ends only at 92 %.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=89
+10:20 spo2=91
= +10:20 raise oxygen medium spo2-low "SpO2 low 89 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 89 % (limit 90)"
+10:30 spo2=89
+10:40 spo2=91
+10:50 spo2=89
+11:00 spo2=91
= +11:00 oxygen medium active, joined spo2-below-baseline
= +11:01 oxygen medium active, joined spo2-watch
= +11:03 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
+11:10 spo2=95
= +11:20 page #2 rn.baker "** bed1 SpO2 low 91 % (limit 90)"
= +11:25 oxygen low active, left spo2-low
= +11:40 oxygen low active, left spo2-watch
+12:00 wait
