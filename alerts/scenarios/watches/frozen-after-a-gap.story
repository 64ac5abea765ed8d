# The probe was off for two minutes and shows the same numbers again: that is chance, not a frozen monitor.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 frozen
+05:30 spo2=- rate=-
= +05:59 raise signal low spo2-unusable "No usable SpO2 for 30 s"
= +06:29 signal medium active, worsened spo2-unusable
= +06:29 page #1 rn.adams "** bed1 No usable SpO2 for 60 s"
= +07:29 page #2 rn.baker "** bed1 No usable SpO2 for 2 min"
+07:30 spo2=98 rate=70
= +07:32 end signal "condition over"
= +07:32 withdraw #1 "ended"
= +07:32 withdraw #2 "ended"
+08:30 rate=71
+09:30 wait
