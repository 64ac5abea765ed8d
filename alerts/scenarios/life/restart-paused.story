# Back in a pause of the sound: the pause is still on, what is announced again does not break it.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
+10:20 pause 100 by=rn.adams
= +10:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
= +10:20 sound paused for 100 s
+10:40 restart
= +10:40 oxygen medium active, again
= +10:40 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+10:45 look
= +10:45 shows oxygen medium active "SpO2 low 88 % (limit 90)", unseen: spo2-low
= +10:45 shows sound paused for 75 s
+10:50 acknowledge oxygen by=rn.adams
= +10:50 oxygen medium acknowledged by rn.adams
= +10:50 withdraw #1 "acknowledged"
+11:00 spo2=97
= +11:00 oxygen medium acknowledged by rn.adams, joined spo2-below-baseline
= +11:15 oxygen low acknowledged by rn.adams, left spo2-low
= +11:30 end oxygen "condition over"
+12:00 wait
