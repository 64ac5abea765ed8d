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
= +10:29 rate-low high active, joined vasovagal-unknown
= +10:29 page #4 rn.adams "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +10:30 rate-low high active, joined hr-low-watch
+10:50 page #3 accepted
= +10:59 page #5 rn.baker "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
+11:00 acknowledge rate-low by=dr.cole
= +11:00 rate-low high acknowledged by dr.cole
= +11:00 withdraw #4 "acknowledged"
= +11:00 withdraw #5 "acknowledged"
= +11:24 rate-low medium acknowledged by dr.cole, left vasovagal-unknown
+11:30 rate=70
= +11:45 rate-low low acknowledged by dr.cole, left hr-low
+12:00 wait
= +12:00 end rate-low "condition over"
