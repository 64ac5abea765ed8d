# The session is closed while an alert calls: it ends, the page is taken back.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 spo2=88
= +10:10 raise oxygen medium spo2-rapid-fall "SpO2 falling fast from 98 to 88 % in 60 s (limit 90)"
= +10:10 page #1 rn.adams "** bed1 SpO2 falling fast from 98 to 88 % in 60 s (limit 90)"
= +10:15 oxygen medium active, joined spo2-low
+10:30 close by=rn.adams
= +10:30 end oxygen "session closed"
= +10:30 withdraw #1 "ended"
+11:30 wait
