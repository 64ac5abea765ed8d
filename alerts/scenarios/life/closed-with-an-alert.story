# The session is closed while an alert calls: it ends, the page is taken back.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
= +10:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+10:30 close by=rn.adams
= +10:30 end oxygen "session closed"
= +10:30 withdraw #1 "ended"
+11:30 wait
