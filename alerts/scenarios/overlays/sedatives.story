# With a benzodiazepine on board 94 % is worth a look after half a minute, and 90 % a call after ten seconds.
profile iv-ketamine-adult
overlay sleep-apnoea-or-sedatives
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
in dosing
+01:00 spo2=94
= +01:33 raise oxygen low spo2-watch "SpO2 falling 94 % (limit 94)"
+02:00 spo2=90
= +02:03 oxygen low active, joined spo2-below-baseline
= +02:13 oxygen medium active, joined spo2-low
= +02:13 page #1 rn.adams "** bed1 SpO2 low 90 % (limit 91)"
+03:00 spo2=97
= +03:13 page #2 rn.baker "** bed1 SpO2 low 90 % (limit 91)"
= +03:15 oxygen low active, left spo2-low
= +03:30 oxygen low active, left spo2-watch
= +03:30 oxygen medium cleared, cleared spo2-below-baseline
= +03:30 withdraw #1 "cleared"
= +03:30 withdraw #2 "cleared"
+04:00 wait
