# Motion, and 86 %: shown with a mark, waited for a while longer, and still a reason to look.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 quality=questionable spo2=86
= +10:40 raise oxygen medium spo2-rapid-fall "SpO2 falling fast 98 to 86 % in 60 s, signal poor (limit 90)"
= +10:40 page #1 rn.adams "** bed1 SpO2 falling fast 98 to 86 % in 60 s, signal poor (limit 90)"
+10:50 acknowledge oxygen by=rn.adams
= +10:50 oxygen medium acknowledged by rn.adams
= +10:50 withdraw #1 "acknowledged"
= +11:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
= +11:15 oxygen medium acknowledged by rn.adams, joined spo2-low
= +11:20 oxygen medium acknowledged by rn.adams, left spo2-rapid-fall
= +11:30 oxygen high active, worsened spo2-very-low
= +11:30 page #2 rn.adams "*** bed1 SpO2 low for a minute 86 %, signal poor (limit 88)"
+12:00 quality=good spo2=97
= +12:00 page #3 rn.baker "*** bed1 SpO2 low for a minute 86 %, signal poor (limit 88)"
= +12:15 oxygen high active, left spo2-low
= +12:30 oxygen high cleared, cleared spo2-very-low
= +12:30 withdraw #2 "cleared"
= +12:30 withdraw #3 "cleared"
= +13:00 end partial-news2 "condition over"
+13:30 wait
