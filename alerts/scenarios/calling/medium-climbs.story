# A medium alert that nobody answers: the nurse, after a minute the second nurse, after three the prescriber, then from the start.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+09:58 cuff 124/78
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
= +10:30 rate-low medium active, joined hr-low-watch
= +11:15 page #2 rn.baker "** bed1 Heart rate low 43/min (limit 45)"
= +13:15 page #3 dr.cole "** bed1 Heart rate low 43/min (limit 45)"
= +18:15 page #4 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
+19:00 acknowledge rate-low by=rn.baker
= +19:00 rate-low medium acknowledged by rn.baker
= +19:00 withdraw #1 "acknowledged"
= +19:00 withdraw #2 "acknowledged"
= +19:00 withdraw #3 "acknowledged"
= +19:00 withdraw #4 "acknowledged"
+19:10 rate=70
= +19:25 rate-low low acknowledged by rn.baker, left hr-low
= +19:40 end rate-low "condition over"
+21:00 wait
