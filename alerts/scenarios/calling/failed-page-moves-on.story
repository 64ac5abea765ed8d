# The gateway refuses the page to the assigned nurse: the next step is taken at once.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
+10:20 page #1 failed
= +10:20 page #2 rn.baker "** bed1 Heart rate low 43/min (limit 45)"
= +10:21 raise vasovagal high vasovagal-unknown "Rate falls fast, is low: from 71 to 44/min in 60 s, pressure not known (limit 53.2)"
= +10:21 vasovagal high active, joined vasovagal-watch
= +10:21 prompt reread_cuff "cuff reading wanted: Rate falls fast, is low: from 71 to 44/min in 60 s, pressure not known (limit 53.2)"
= +10:21 page #3 rn.adams "*** bed1 Rate falls fast, is low: from 71 to 44/min in 60 s, pressure not known "
+10:25 page #2 failed
= +10:25 page #4 dr.cole "** bed1 Heart rate low 43/min (limit 45)"
= +10:30 rate-low medium active, joined hr-low-watch
+10:50 page #3 accepted
= +10:51 page #5 rn.baker "*** bed1 Rate falls fast, is low: from 70 to 44/min in 60 s, pressure not known "
+11:00 acknowledge rate-low by=dr.cole
= +11:00 rate-low medium acknowledged by dr.cole
= +11:00 withdraw #4 "acknowledged"
= +11:21 page #6 dr.cole "*** bed1 Rate falls fast, is low: from 70 to 43/min in 60 s, pressure not known "
= +11:24 vasovagal low active, left vasovagal-unknown
= +11:24 vasovagal high cleared, cleared vasovagal-watch
= +11:24 withdraw #5 "cleared"
= +11:24 withdraw #6 "cleared"
+11:30 rate=70
= +11:45 rate-low low acknowledged by dr.cole, left hr-low
+12:00 wait
= +12:00 end rate-low "condition over"
