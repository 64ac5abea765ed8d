# 88 % whenever the probe sees something, which is half of the time: the gaps do not put off the alert for ever.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
+10:06 spo2=-
+10:12 spo2=88
+10:18 spo2=-
+10:24 spo2=88
= +10:32 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:32 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+10:50 spo2=97
= +11:05 oxygen medium cleared, cleared spo2-low
= +11:05 withdraw #1 "cleared"
+11:30 wait
