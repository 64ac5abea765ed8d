# Nobody was there. It is over, and it stays on the screen for five minutes.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 spo2=88
= +10:10 raise oxygen medium spo2-rapid-fall "SpO2 falling fast from 98 to 88 % in 60 s (limit 90)"
= +10:10 page #1 rn.adams "** bed1 SpO2 falling fast from 98 to 88 % in 60 s (limit 90)"
= +10:15 oxygen medium active, joined spo2-low
+10:40 spo2=97
= +10:55 oxygen medium active, left spo2-low
= +11:00 oxygen medium cleared, cleared spo2-rapid-fall
= +11:00 withdraw #1 "cleared"
= +16:00 end oxygen "latch ran out"
+17:00 wait
