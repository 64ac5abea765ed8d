# After a page a quarter of an hour of quiet is asked for; an alert that nobody has seen is not quiet at all.
profile iv-ketamine-adult
in recovery
+09:58 cuff 124/78
+10:00 rate=38
= +10:05 raise rate-low high hr-critical-low "Heart rate very low 38/min (limit 40)"
= +10:05 page #1 rn.adams "*** bed1 Heart rate very low 38/min (limit 40)"
+10:10 rate=70
= +10:25 rate-low high cleared, cleared hr-critical-low
= +10:25 withdraw #1 "cleared"
+11:00 gate quiet
= +11:00 not yet quiet "No medium or high alert for 15 min, none unseen"
+30:00 gate quiet
= +30:00 not yet quiet "No medium or high alert for 15 min, none unseen"
+30:00 acknowledge rate-low by=rn.adams
= +30:00 end rate-low "seen by rn.adams"
+30:00 gate quiet
= +30:00 met     quiet "No medium or high alert for 15 min, none unseen"
+38:59 spo2=95
+40:00 spo2=88
+40:20 acknowledge oxygen by=rn.adams
= +40:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +40:20 page #2 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
= +40:20 oxygen medium acknowledged by rn.adams
= +40:20 withdraw #2 "acknowledged"
+40:30 spo2=97
= +40:45 end oxygen "condition over"
+55:40 gate quiet
= +55:40 not yet quiet "No medium or high alert for 15 min, none unseen"
+55:50 gate quiet
= +55:50 met     quiet "No medium or high alert for 15 min, none unseen"
