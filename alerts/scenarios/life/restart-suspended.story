# Back while the probe is off.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
= +10:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+10:30 spo2=- rate=-
= +10:30 oxygen medium suspended, suspended
+10:40 restart
= +10:40 oxygen medium suspended, again
= +10:40 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
= +10:44 oxygen high active, joined lost-in-fall
= +10:44 page #2 rn.adams "*** bed1 Signal lost in a fall: 88 % 15 s ago"
+10:50 spo2=97 rate=70
= +10:50 oxygen medium active, left lost-in-fall
= +11:05 oxygen high cleared, cleared spo2-low
= +11:05 withdraw #1 "cleared"
= +11:05 withdraw #2 "cleared"
+12:30 wait
