# After a page a quarter of an hour of quiet is asked for; an alert that nobody has seen is not quiet at all.
profile iv-ketamine-adult
in recovery
+10:00 rate=38
= +10:05 raise rate-low high hr-critical-low "Heart rate very low 38/min (limit 40)"
= +10:05 page #1 rn.adams "*** bed1 Heart rate very low 38/min (limit 40)"
+10:10 rate=70
= +10:10 raise vasovagal high vasovagal-unknown "Rate falls fast, is low: from 71 to 38/min in 60 s, pressure not known (limit 53.2)"
= +10:10 vasovagal high active, joined vasovagal-watch
= +10:10 prompt reread_cuff "cuff reading wanted: Rate falls fast, is low: from 71 to 38/min in 60 s, pressure not known (limit 53.2)"
= +10:10 page #2 rn.adams "*** bed1 Rate falls fast, is low: from 71 to 38/min in 60 s, pressure not known "
= +10:25 rate-low high cleared, cleared hr-critical-low
= +10:25 withdraw #1 "cleared"
= +10:40 vasovagal low active, left vasovagal-unknown
= +10:40 vasovagal high cleared, cleared vasovagal-watch
= +10:40 withdraw #2 "cleared"
+11:00 gate quiet
= +11:00 not yet quiet "No medium or high alert for 15 min, none unseen"
+30:00 gate quiet
= +30:00 not yet quiet "No medium or high alert for 15 min, none unseen"
+30:00 acknowledge rate-low by=rn.adams
= +30:00 end rate-low "seen by rn.adams"
+30:00 gate quiet
= +30:00 not yet quiet "No medium or high alert for 15 min, none unseen"
+40:00 spo2=88
= +40:10 raise oxygen medium spo2-rapid-fall "SpO2 falling fast from 98 to 88 % in 60 s (limit 90)"
= +40:10 page #3 rn.adams "** bed1 SpO2 falling fast from 98 to 88 % in 60 s (limit 90)"
= +40:15 oxygen medium active, joined spo2-low
+40:20 acknowledge oxygen by=rn.adams
= +40:20 oxygen medium acknowledged by rn.adams
= +40:20 withdraw #3 "acknowledged"
+40:30 spo2=97
= +40:45 oxygen medium acknowledged by rn.adams, left spo2-low
= +40:50 end oxygen "condition over"
+55:40 gate quiet
= +55:40 not yet quiet "No medium or high alert for 15 min, none unseen"
+55:50 gate quiet
= +55:50 not yet quiet "No medium or high alert for 15 min, none unseen"
