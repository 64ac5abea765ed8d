# Back while the probe is off.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 spo2=88
= +10:10 raise oxygen medium spo2-rapid-fall "SpO2 falling fast from 98 to 88 % in 60 s (limit 90)"
= +10:10 page #1 rn.adams "** bed1 SpO2 falling fast from 98 to 88 % in 60 s (limit 90)"
= +10:15 oxygen medium active, joined spo2-low
+10:30 spo2=- rate=-
= +10:30 oxygen medium suspended, suspended
+10:45 restart
= +10:45 oxygen medium suspended, again
= +10:45 page #1 rn.adams "** bed1 SpO2 falling fast from 98 to 88 % in 60 s (limit 90)"
+10:50 spo2=97 rate=70
= +10:50 oxygen medium active, judged_again
= +11:05 oxygen medium active, left spo2-low
= +11:10 oxygen medium cleared, cleared spo2-rapid-fall
= +11:10 withdraw #1 "cleared"
+12:30 wait
