# In recovery there is more patience: a note after a minute, a page after three.
profile iv-ketamine-adult esketamine-nasal-adult
in recovery
+05:00 spo2=- rate=-
= +05:59 raise signal low spo2-unusable "No usable SpO2 for 60 s"
= +07:59 signal medium active, worsened spo2-unusable
= +07:59 page #1 rn.adams "** bed1 No usable SpO2 for 3 min"
+08:30 spo2=97 rate=72
= +08:32 end signal "condition over"
= +08:32 withdraw #1 "ended"
+10:00 wait
