# Slow heart and low SpO2. Whoever takes one has not taken the other.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+09:58 cuff 124/78
+10:00 rate=43 spo2=88
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
= +10:17 raise oxygen medium spo2-rapid-fall "SpO2 falling fast 98 to 88 % in 60 s (limit 90)"
= +10:17 page #2 rn.adams "** bed1 SpO2 falling fast 98 to 88 % in 60 s (limit 90)"
+10:20 acknowledge oxygen by=rn.adams
= +10:20 oxygen medium acknowledged by rn.adams
= +10:20 withdraw #2 "acknowledged"
= +10:23 oxygen medium acknowledged by rn.adams, joined spo2-low
= +10:29 rate-low high active, joined vasovagal-unknown
= +10:29 page #3 rn.adams "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +10:30 rate-low high active, joined hr-low-watch
= +10:59 page #4 rn.baker "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +11:03 oxygen medium acknowledged by rn.adams, joined spo2-below-baseline
= +11:04 oxygen medium acknowledged by rn.adams, joined spo2-watch
= +11:06 raise partial-news2 information partial-news2 "Partial NEWS2 4 from 3 of 7, SpO2 3, pulse 1"
= +11:19 oxygen medium acknowledged by rn.adams, left spo2-rapid-fall
= +11:24 rate-low medium active, left vasovagal-unknown
+11:30 wait
+11:35 acknowledge rate-low by=rn.baker
= +11:35 rate-low medium acknowledged by rn.baker
= +11:35 withdraw #1 "acknowledged"
= +11:35 withdraw #3 "acknowledged"
= +11:35 withdraw #4 "acknowledged"
+12:00 rate=70 spo2=97
= +12:15 rate-low low acknowledged by rn.baker, left hr-low
= +12:15 oxygen low acknowledged by rn.adams, left spo2-low
= +12:30 end rate-low "condition over"
= +12:30 oxygen low acknowledged by rn.adams, left spo2-below-baseline
= +12:30 end oxygen "condition over"
+13:00 wait
= +13:00 end partial-news2 "condition over"
