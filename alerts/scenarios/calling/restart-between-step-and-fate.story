# The program dies after the second nurse was paged and before the gateway answered. Her page goes out again, the first one, which was accepted, does not.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+09:58 cuff 124/78
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
+10:20 page #1 accepted
= +10:30 rate-low medium active, joined hr-low-watch
= +11:15 page #2 rn.baker "** bed1 Heart rate low 43/min (limit 45)"
+11:20 restart
= +11:20 rate-low medium active, again
= +11:20 page #2 rn.baker "** bed1 Heart rate low 43/min (limit 45)"
+11:25 page #2 accepted
= +13:15 page #3 dr.cole "** bed1 Heart rate low 43/min (limit 45)"
+13:30 acknowledge rate-low by=rn.baker
= +13:30 rate-low medium acknowledged by rn.baker
= +13:30 withdraw #3 "acknowledged"
+14:00 rate=70
= +14:15 rate-low low acknowledged by rn.baker, left hr-low
= +14:30 end rate-low "condition over"
+15:00 wait
