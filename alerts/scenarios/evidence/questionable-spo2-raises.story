# Motion, and 86 %: shown with a mark, and still a reason to look.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 quality=questionable spo2=86
= +10:15 raise oxygen medium spo2-low "SpO2 low 86 % (limit 90)"
= +10:15 page #1 rn.adams "** bed1 SpO2 low 86 % (limit 90)"
+10:40 acknowledge oxygen by=rn.adams
= +10:40 oxygen medium acknowledged by rn.adams
= +10:40 withdraw #1 "acknowledged"
= +11:00 oxygen high active, worsened spo2-very-low
= +11:00 oxygen high active, joined spo2-watch
= +11:00 oxygen high active, joined spo2-below-baseline
= +11:00 page #2 rn.adams "*** bed1 SpO2 low for a minute 86 % (limit 88)"
+11:10 quality=good spo2=97
= +11:25 oxygen high active, left spo2-low
= +11:30 page #3 rn.baker "*** bed1 SpO2 low for a minute 86 % (limit 88)"
= +11:40 oxygen low active, left spo2-very-low
= +11:40 oxygen low active, left spo2-watch
= +11:40 oxygen high cleared, cleared spo2-below-baseline
= +11:40 withdraw #2 "cleared"
= +11:40 withdraw #3 "cleared"
+12:30 wait
