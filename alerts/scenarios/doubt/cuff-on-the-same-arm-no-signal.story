# No pulse under the cuff is no lost probe; when it stays away for longer than a cuff takes, it is.
profile iv-ketamine-adult
in dosing
+04:00 chart same-arm=yes
+05:00 notice cuff cuff_started
+05:02 spo2=-
= +06:00 raise signal low spo2-unusable "No usable SpO2 for 59 s"
= +06:01 signal medium active, worsened spo2-unusable
= +06:01 page #1 rn.adams "** bed1 No usable SpO2 for 60 s"
+06:10 look
= +06:10 shows signal medium active "No usable SpO2 for 69 s", unseen: spo2-unusable
+06:30 spo2=97
= +06:32 end signal "condition over"
= +06:32 withdraw #1 "ended"
+07:00 wait
