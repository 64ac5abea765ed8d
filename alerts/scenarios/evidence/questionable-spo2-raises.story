# Motion, and 86 %: shown with a mark, waited for a while longer, and still a reason to look.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 quality=questionable spo2=86
= +11:06 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
= +11:40 raise oxygen high spo2-very-low "SpO2 low for a minute 86 %, signal poor (limit 88)"
= +11:40 page #1 rn.adams "*** bed1 SpO2 low for a minute 86 %, signal poor (limit 88)"
= +11:53 oxygen high active, joined spo2-low
+12:10 acknowledge oxygen by=rn.adams
= +12:10 page #2 rn.baker "*** bed1 SpO2 low for a minute 86 %, signal poor (limit 88)"
= +12:10 oxygen high acknowledged by rn.adams
= +12:10 withdraw #1 "acknowledged"
= +12:10 withdraw #2 "acknowledged"
+12:00 quality=good spo2=97
= +12:25 oxygen high acknowledged by rn.adams, left spo2-low
= +12:40 end oxygen "condition over"
= +13:10 end partial-news2 "condition over"
+13:30 wait
