# The program dies after the second nurse was paged and before the gateway answered. Her page goes out again, the first one, which was accepted, does not.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+09:58 cuff 124/78
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
+10:20 page #1 accepted
= +10:29 rate-low high active, joined vasovagal-unknown
= +10:29 page #2 rn.adams "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +10:30 rate-low high active, joined hr-low-watch
= +10:59 page #3 rn.baker "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
+11:20 restart
= +11:20 rate-low high active, again
= +11:20 page #2 rn.adams "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +11:20 page #3 rn.baker "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +11:24 rate-low medium active, left vasovagal-unknown
+11:25 page #2 accepted
= +13:29 page #4 dr.cole "** bed1 Heart rate low 43/min (limit 45)"
+13:30 acknowledge rate-low by=rn.baker
= +13:30 rate-low medium acknowledged by rn.baker
= +13:30 withdraw #3 "acknowledged"
= +13:30 withdraw #4 "acknowledged"
+14:00 rate=70
= +14:15 rate-low low acknowledged by rn.baker, left hr-low
= +14:30 end rate-low "condition over"
+15:00 wait
