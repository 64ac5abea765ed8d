# Back while the probe is off.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
= +10:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+10:30 spo2=- rate=-
= +10:30 oxygen medium suspended, suspended
+10:45 restart
= +10:45 oxygen medium suspended, again
= +10:45 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+10:50 spo2=97 rate=70
= +10:50 oxygen medium active, judged_again
= +11:05 oxygen medium cleared, cleared spo2-low
= +11:05 withdraw #1 "cleared"
+12:30 wait
