# Hand-over in the middle of an alert: the nurse who is assigned now hears of it now.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
= +10:21 raise vasovagal high vasovagal-unknown "Rate falls fast, is low: from 71 to 44/min in 60 s, pressure not known (limit 53.2)"
= +10:21 vasovagal high active, joined vasovagal-watch
= +10:21 prompt reread_cuff "cuff reading wanted: Rate falls fast, is low: from 71 to 44/min in 60 s, pressure not known (limit 53.2)"
= +10:21 page #2 rn.adams "*** bed1 Rate falls fast, is low: from 71 to 44/min in 60 s, pressure not known "
= +10:30 rate-low medium active, joined hr-low-watch
+10:40 team nurse=rn.baker
= +10:40 page #3 rn.baker "** bed1 Heart rate low 43/min (limit 45)"
= +10:40 page #4 rn.baker "*** bed1 Rate falls fast, is low: from 70 to 43/min in 60 s, pressure not known "
= +11:10 page #5 rn.adams "*** bed1 Rate falls fast, is low: from 70 to 43/min in 60 s, pressure not known "
+11:20 acknowledge rate-low by=rn.baker
= +11:20 rate-low medium acknowledged by rn.baker
= +11:20 withdraw #1 "acknowledged"
= +11:20 withdraw #3 "acknowledged"
= +11:24 vasovagal low active, left vasovagal-unknown
= +11:24 vasovagal high cleared, cleared vasovagal-watch
= +11:24 withdraw #2 "cleared"
= +11:24 withdraw #4 "cleared"
= +11:24 withdraw #5 "cleared"
+11:30 rate=70
= +11:45 rate-low low acknowledged by rn.baker, left hr-low
= +12:00 end rate-low "condition over"
+12:30 wait
