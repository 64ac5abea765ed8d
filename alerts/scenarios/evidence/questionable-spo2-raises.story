# Motion, and 86 %: shown with a mark, and still a reason to look.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 quality=questionable spo2=86
+10:40 acknowledge oxygen by=rn.adams
= +10:40 raise oxygen medium spo2-rapid-fall "SpO2 falling fast from 98 to 86 % in 60 s, signal poor (limit 90)"
= +10:40 page #1 rn.adams "** bed1 SpO2 falling fast from 98 to 86 % in 60 s, signal poor (limit 90)"
= +10:40 oxygen medium acknowledged by rn.adams
= +10:40 withdraw #1 "acknowledged"
= +11:00 raise partial-news2 low partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
= +11:00 oxygen medium suspended by rn.adams, suspended
+11:10 quality=good spo2=97
= +11:10 oxygen medium acknowledged by rn.adams, judged_again
= +11:30 end oxygen "condition over"
= +12:10 end partial-news2 "condition over"
+12:30 wait
