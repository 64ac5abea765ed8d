# A medium alert that nobody answers: the nurse, after a minute the second nurse, after three the prescriber, then from the start.
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
= +10:51 page #3 rn.baker "*** bed1 Rate falls fast, is low: from 70 to 44/min in 60 s, pressure not known "
= +11:15 page #4 rn.baker "** bed1 Heart rate low 43/min (limit 45)"
= +11:21 page #5 dr.cole "*** bed1 Rate falls fast, is low: from 70 to 43/min in 60 s, pressure not known "
= +11:24 vasovagal low active, left vasovagal-unknown
= +11:24 vasovagal high cleared, cleared vasovagal-watch
= +11:24 withdraw #2 "cleared"
= +11:24 withdraw #3 "cleared"
= +11:24 withdraw #5 "cleared"
= +13:15 page #6 dr.cole "** bed1 Heart rate low 43/min (limit 45)"
= +18:15 page #7 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
+19:00 acknowledge rate-low by=rn.baker
= +19:00 rate-low medium acknowledged by rn.baker
= +19:00 withdraw #1 "acknowledged"
= +19:00 withdraw #4 "acknowledged"
= +19:00 withdraw #6 "acknowledged"
= +19:00 withdraw #7 "acknowledged"
+19:10 rate=70
= +19:25 rate-low low acknowledged by rn.baker, left hr-low
= +19:40 end rate-low "condition over"
+21:00 wait
