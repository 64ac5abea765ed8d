# The second nurse on the list is off the air; the third one is the second that can be reached.
profile iv-ketamine-adult esketamine-nasal-adult
team rn.adams=nurse rn.baker=nurse,unreachable rn.diaz=nurse dr.cole=prescriber
in dosing
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
= +10:21 raise vasovagal high vasovagal-unknown "Rate falls fast, is low: from 71 to 44/min in 60 s, pressure not known (limit 53.2)"
= +10:21 vasovagal high active, joined vasovagal-watch
= +10:21 prompt reread_cuff "cuff reading wanted: Rate falls fast, is low: from 71 to 44/min in 60 s, pressure not known (limit 53.2)"
= +10:21 page #2 rn.adams "*** bed1 Rate falls fast, is low: from 71 to 44/min in 60 s, pressure not known "
= +10:30 rate-low medium active, joined hr-low-watch
= +10:51 page #3 rn.diaz "*** bed1 Rate falls fast, is low: from 70 to 44/min in 60 s, pressure not known "
= +11:15 page #4 rn.diaz "** bed1 Heart rate low 43/min (limit 45)"
= +11:21 page #5 dr.cole "*** bed1 Rate falls fast, is low: from 70 to 43/min in 60 s, pressure not known "
= +11:24 vasovagal low active, left vasovagal-unknown
= +11:24 vasovagal high cleared, cleared vasovagal-watch
= +11:24 withdraw #2 "cleared"
= +11:24 withdraw #3 "cleared"
= +11:24 withdraw #5 "cleared"
+11:40 acknowledge rate-low by=rn.diaz
= +11:40 rate-low medium acknowledged by rn.diaz
= +11:40 withdraw #1 "acknowledged"
= +11:40 withdraw #4 "acknowledged"
+12:00 rate=70
= +12:15 rate-low low acknowledged by rn.diaz, left hr-low
= +12:30 end rate-low "condition over"
+13:00 wait
