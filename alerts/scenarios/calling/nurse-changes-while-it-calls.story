# Hand-over in the middle of an alert: who is assigned now is paged when the chain begins anew.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
+10:30 team nurse=rn.baker
= +10:30 rate-low medium active, joined hr-low-watch
= +13:15 page #2 dr.cole "** bed1 Heart rate low 43/min (limit 45)"
+16:00 acknowledge rate-low by=rn.baker
= +16:00 rate-low medium acknowledged by rn.baker
= +16:00 withdraw #1 "acknowledged"
= +16:00 withdraw #2 "acknowledged"
+16:30 rate=70
= +16:45 rate-low low acknowledged by rn.baker, left hr-low
= +17:00 end rate-low "condition over"
+17:30 wait
