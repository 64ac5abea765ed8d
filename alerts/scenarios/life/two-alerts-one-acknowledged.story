# Slow heart and low SpO2. Whoever takes one has not taken the other.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+09:58 cuff 124/78
+10:00 rate=43 spo2=88
= +10:10 raise oxygen medium spo2-rapid-fall "SpO2 falling fast 98 to 88 % in 60 s (limit 90)"
= +10:10 page #1 rn.adams "** bed1 SpO2 falling fast 98 to 88 % in 60 s (limit 90)"
= +10:15 oxygen medium active, joined spo2-low
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #2 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
+10:20 acknowledge oxygen by=rn.adams
= +10:20 oxygen medium acknowledged by rn.adams
= +10:20 withdraw #1 "acknowledged"
= +10:30 rate-low medium active, joined hr-low-watch
= +11:00 oxygen medium acknowledged by rn.adams, joined spo2-watch
= +11:00 oxygen medium acknowledged by rn.adams, joined spo2-below-baseline
= +11:00 raise partial-news2 information partial-news2 "Partial NEWS2 4 from 3 of 7, SpO2 3, pulse 1"
= +11:14 oxygen medium acknowledged by rn.adams, left spo2-rapid-fall
= +11:15 page #3 rn.baker "** bed1 Heart rate low 43/min (limit 45)"
+11:30 wait
+11:35 acknowledge rate-low by=rn.baker
= +11:35 rate-low medium acknowledged by rn.baker
= +11:35 withdraw #2 "acknowledged"
= +11:35 withdraw #3 "acknowledged"
+12:00 rate=70 spo2=97
= +12:15 oxygen low acknowledged by rn.adams, left spo2-low
= +12:15 rate-low low acknowledged by rn.baker, left hr-low
= +12:30 oxygen low acknowledged by rn.adams, left spo2-watch
= +12:30 end oxygen "condition over"
= +12:30 end rate-low "condition over"
+13:00 wait
= +13:00 end partial-news2 "condition over"
