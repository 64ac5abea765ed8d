# The assigned nurse has no working pager: the second nurse is paged in the same second.
profile iv-ketamine-adult esketamine-nasal-adult
team rn.adams=nurse,unreachable rn.baker=nurse dr.cole=prescriber
in dosing
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.baker "** bed1 Heart rate low 43/min (limit 45)"
= +10:21 raise vasovagal high vasovagal-unknown "Rate falls fast, is low: from 71 to 44/min in 60 s, pressure not known (limit 53.2)"
= +10:21 vasovagal high active, joined vasovagal-watch
= +10:21 prompt reread_cuff "cuff reading wanted: Rate falls fast, is low: from 71 to 44/min in 60 s, pressure not known (limit 53.2)"
= +10:21 page #2 rn.baker "*** bed1 Rate falls fast, is low: from 71 to 44/min in 60 s, pressure not known "
= +10:30 rate-low medium active, joined hr-low-watch
+10:40 acknowledge rate-low by=rn.baker
= +10:40 rate-low medium acknowledged by rn.baker
= +10:40 withdraw #1 "acknowledged"
+11:00 rate=70
= +11:15 rate-low low acknowledged by rn.baker, left hr-low
= +11:21 page #3 dr.cole "*** bed1 Rate falls fast, is low: from 70 to 43/min in 60 s, pressure not known "
= +11:24 vasovagal low active, left vasovagal-unknown
= +11:24 vasovagal high cleared, cleared vasovagal-watch
= +11:24 withdraw #2 "cleared"
= +11:24 withdraw #3 "cleared"
= +11:30 end rate-low "condition over"
+12:00 wait
