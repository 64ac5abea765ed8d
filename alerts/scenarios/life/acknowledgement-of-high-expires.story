# A high alert may be had by somebody for two minutes, then everybody hears of it again.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+09:58 cuff 124/78
+10:00 rate=37
= +10:05 raise rate-low high hr-critical-low "Heart rate very low 37/min (limit 40)"
= +10:05 page #1 rn.adams "*** bed1 Heart rate very low 37/min (limit 40)"
+10:15 acknowledge rate-low by=rn.adams
= +10:15 rate-low high active, joined hr-low
= +10:15 rate-low high acknowledged by rn.adams
= +10:15 withdraw #1 "acknowledged"
= +10:29 rate-low high acknowledged by rn.adams, joined vasovagal-unknown
= +10:30 rate-low high acknowledged by rn.adams, joined hr-low-watch
= +11:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, pulse 3"
= +11:24 rate-low high acknowledged by rn.adams, left vasovagal-unknown
= +12:15 rate-low high active, expired
= +12:15 page #2 rn.adams "*** bed1 Heart rate very low 37/min (limit 40)"
+12:40 acknowledge rate-low by=rn.adams
= +12:40 rate-low high acknowledged by rn.adams
= +12:40 withdraw #2 "acknowledged"
+13:00 rate=66
= +13:15 rate-low medium acknowledged by rn.adams, left hr-critical-low
= +13:15 rate-low low acknowledged by rn.adams, left hr-low
= +13:30 end rate-low "condition over"
= +14:00 end partial-news2 "condition over"
+15:00 wait
