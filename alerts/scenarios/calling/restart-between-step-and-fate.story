# The program dies after the second nurse was paged and before the gateway answered. Her page goes out again, the first one, which was accepted, does not.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
+10:20 page #1 accepted
= +10:21 raise vasovagal high vasovagal-unknown "Rate falls fast, is low: from 71 to 44/min in 60 s, pressure not known (limit 53.2)"
= +10:21 vasovagal high active, joined vasovagal-watch
= +10:21 prompt reread_cuff "cuff reading wanted: Rate falls fast, is low: from 71 to 44/min in 60 s, pressure not known (limit 53.2)"
= +10:21 page #2 rn.adams "*** bed1 Rate falls fast, is low: from 71 to 44/min in 60 s, pressure not known "
= +10:30 rate-low medium active, joined hr-low-watch
= +10:51 page #3 rn.baker "*** bed1 Rate falls fast, is low: from 70 to 44/min in 60 s, pressure not known "
= +11:15 page #4 rn.baker "** bed1 Heart rate low 43/min (limit 45)"
+11:20 restart
= +11:20 rate-low medium active, again
= +11:20 vasovagal high active, again
= +11:20 page #2 rn.adams "*** bed1 Rate falls fast, is low: from 71 to 44/min in 60 s, pressure not known "
= +11:20 page #3 rn.baker "*** bed1 Rate falls fast, is low: from 70 to 44/min in 60 s, pressure not known "
= +11:20 page #4 rn.baker "** bed1 Heart rate low 43/min (limit 45)"
= +11:21 page #5 dr.cole "*** bed1 Rate falls fast, is low: from 70 to 43/min in 60 s, pressure not known "
= +11:24 vasovagal low active, left vasovagal-unknown
= +11:24 vasovagal high cleared, cleared vasovagal-watch
= +11:24 withdraw #2 "cleared"
= +11:24 withdraw #3 "cleared"
= +11:24 withdraw #5 "cleared"
+11:25 page #2 accepted
= +13:15 page #6 dr.cole "** bed1 Heart rate low 43/min (limit 45)"
+13:30 acknowledge rate-low by=rn.baker
= +13:30 rate-low medium acknowledged by rn.baker
= +13:30 withdraw #4 "acknowledged"
= +13:30 withdraw #6 "acknowledged"
+14:00 rate=70
= +14:15 rate-low low acknowledged by rn.baker, left hr-low
= +14:30 end rate-low "condition over"
+15:00 wait
