# SpO2 is low and somebody is called; then the pulse cannot be found any more, and no device says that the probe is off.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=87
= +05:17 raise oxygen medium spo2-rapid-fall "SpO2 falling fast 98 to 87 % in 60 s (limit 90)"
= +05:17 page #1 rn.adams "** bed1 SpO2 falling fast 98 to 87 % in 60 s (limit 90)"
= +05:23 oxygen medium active, joined spo2-low
+05:40 spo2=-
= +05:40 oxygen medium suspended, suspended
= +05:54 oxygen high active, joined lost-in-fall
= +05:54 page #2 rn.adams "*** bed1 Signal lost in a fall: 87 % 15 s ago"
= +06:09 raise signal low spo2-unusable "No usable SpO2 for 30 s"
= +06:24 page #3 rn.baker "*** bed1 Signal lost in a fall: 87 % 45 s ago"
= +06:39 signal medium active, worsened spo2-unusable
= +06:39 page #4 rn.adams "** bed1 No usable SpO2 for 60 s"
+06:40 spo2=84
= +06:40 oxygen medium active, left lost-in-fall
= +06:42 end signal "condition over"
= +06:42 withdraw #4 "ended"
= +06:45 oxygen high active, joined spo2-critical
= +06:45 page #5 rn.adams "*** bed1 SpO2 very low 84 % (limit 85)"
+07:00 spo2=96
= +07:00 oxygen high active, left spo2-rapid-fall
= +07:15 oxygen high active, left spo2-low
= +07:15 oxygen high cleared, cleared spo2-critical
= +07:15 withdraw #1 "cleared"
= +07:15 withdraw #2 "cleared"
= +07:15 withdraw #3 "cleared"
= +07:15 withdraw #5 "cleared"
+08:00 wait
