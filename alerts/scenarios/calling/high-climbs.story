# A high alert that nobody answers: the nurse at once, all nurses after 30 s, the prescriber after 60 s, and again after two more minutes.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+09:58 cuff 124/78
+10:00 rate=37
= +10:05 raise rate-low high hr-critical-low "Heart rate very low 37/min (limit 40)"
= +10:05 page #1 rn.adams "*** bed1 Heart rate very low 37/min (limit 40)"
= +10:15 rate-low high active, joined hr-low
= +10:29 rate-low high active, joined vasovagal-unknown
= +10:30 rate-low high active, joined hr-low-watch
= +10:35 page #2 rn.baker "*** bed1 Heart rate very low 37/min (limit 40)"
= +11:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, pulse 3"
= +11:05 page #3 dr.cole "*** bed1 Heart rate very low 37/min (limit 40)"
= +11:24 rate-low high active, left vasovagal-unknown
= +13:05 page #4 rn.adams "*** bed1 Heart rate very low 37/min (limit 40)"
+13:10 acknowledge rate-low by=dr.cole
= +13:10 rate-low high acknowledged by dr.cole
= +13:10 withdraw #1 "acknowledged"
= +13:10 withdraw #2 "acknowledged"
= +13:10 withdraw #3 "acknowledged"
= +13:10 withdraw #4 "acknowledged"
+13:20 rate=70
= +13:35 rate-low medium acknowledged by dr.cole, left hr-critical-low
= +13:35 rate-low low acknowledged by dr.cole, left hr-low
= +13:50 end rate-low "condition over"
= +14:20 end partial-news2 "condition over"
+15:00 wait
