# The probe has been off for two minutes when recovery begins: there it is a note only.
profile iv-ketamine-adult
in session
+18:00 spo2=- rate=-
= +18:29 raise signal low spo2-unusable "No usable SpO2 for 30 s"
= +18:59 signal medium active, worsened spo2-unusable
= +18:59 page #1 rn.adams "** bed1 No usable SpO2 for 60 s"
= +19:59 page #2 rn.baker "** bed1 No usable SpO2 for 2 min"
= +20:00 phase recovery by=timer
= +20:00 signal low active, eased spo2-unusable
= +20:59 signal medium active, worsened spo2-unusable
= +20:59 page #3 rn.adams "** bed1 No usable SpO2 for 3 min"
= +21:59 page #4 rn.baker "** bed1 No usable SpO2 for 4 min"
+22:00 spo2=97 rate=70
= +22:02 end signal "condition over"
= +22:02 withdraw #1 "ended"
= +22:02 withdraw #2 "ended"
= +22:02 withdraw #3 "ended"
= +22:02 withdraw #4 "ended"
+23:00 wait
