# 88 % whenever the probe sees something, which is half of the time: the gaps do not put off the alert for ever.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 spo2=88
+10:06 spo2=-
+10:12 spo2=88
= +10:16 raise oxygen medium spo2-rapid-fall "SpO2 falling fast from 98 to 88 % in 60 s (limit 90)"
= +10:16 page #1 rn.adams "** bed1 SpO2 falling fast from 98 to 88 % in 60 s (limit 90)"
+10:18 spo2=-
= +10:18 oxygen medium suspended, suspended
+10:24 spo2=88
= +10:24 oxygen medium active, judged_again
= +10:27 oxygen medium active, joined spo2-low
+10:30 spo2=97
= +10:45 oxygen medium active, left spo2-low
= +10:50 oxygen medium cleared, cleared spo2-rapid-fall
= +10:50 withdraw #1 "cleared"
+11:30 wait
