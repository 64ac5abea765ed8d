# The lost cable is acknowledged. When it is back, the low SpO2 behind it calls on its own.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+09:00 link oximeter up
+10:00 link oximeter down detail=unplugged
+10:00 silent
= +10:09 raise link:oximeter medium link-lost "Link lost: oximeter: unplugged"
= +10:09 page #1 rn.adams "** bed1 Link lost: oximeter: unplugged"
+10:15 acknowledge link:oximeter by=rn.adams
= +10:15 link:oximeter medium acknowledged by rn.adams
= +10:15 withdraw #1 "acknowledged"
+10:40 link oximeter up
+10:40 spo2=86 rate=70
= +10:42 end link:oximeter "condition over"
= +10:57 raise oxygen medium spo2-rapid-fall "SpO2 falling fast 98 to 86 % in 60 s (limit 90)"
= +10:57 page #2 rn.adams "** bed1 SpO2 falling fast 98 to 86 % in 60 s (limit 90)"
= +11:03 oxygen medium active, joined spo2-low
+11:20 acknowledge oxygen by=rn.adams
= +11:20 oxygen medium acknowledged by rn.adams
= +11:20 withdraw #2 "acknowledged"
+11:30 spo2=97
= +11:45 oxygen medium acknowledged by rn.adams, left spo2-low
= +11:50 end oxygen "condition over"
+13:00 wait
