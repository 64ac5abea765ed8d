# The gateway refuses the page to the assigned nurse: the next step is taken at once.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+09:58 cuff 124/78
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
+10:20 page #1 failed
= +10:20 page #2 rn.baker "** bed1 Heart rate low 43/min (limit 45)"
+10:25 page #2 failed
= +10:25 page #3 dr.cole "** bed1 Heart rate low 43/min (limit 45)"
= +10:30 rate-low medium active, joined hr-low-watch
+10:50 page #3 accepted
+11:00 acknowledge rate-low by=dr.cole
= +11:00 rate-low medium acknowledged by dr.cole
+11:30 rate=70
= +11:45 rate-low low acknowledged by dr.cole, left hr-low
+12:00 wait
= +12:00 end rate-low "condition over"
