# Nobody was there. It is over, and it stays on the screen for five minutes.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
= +10:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+10:40 spo2=97
= +10:55 oxygen medium cleared, cleared spo2-low
= +10:55 withdraw #1 "cleared"
= +15:55 end oxygen "latch ran out"
+17:00 wait
