# 88 %, then 97 % with motion: nobody may believe that it is over. Fifteen seconds of good signal end it.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
+10:20 acknowledge oxygen by=rn.adams
= +10:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
= +10:20 oxygen medium acknowledged by rn.adams
= +10:20 withdraw #1 "acknowledged"
+10:30 quality=questionable spo2=97
= +10:30 oxygen medium suspended by rn.adams, suspended
+11:30 quality=good
= +11:30 oxygen medium acknowledged by rn.adams, judged_again
= +11:45 end oxygen "condition over"
+12:30 wait
