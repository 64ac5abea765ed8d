# 43 for 15 s: a page.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=43
= +05:10 raise vasovagal high vasovagal-unknown "Rate falls fast, is low: from 71 to 43/min in 60 s, pressure not known (limit 53.2)"
= +05:10 vasovagal high active, joined vasovagal-watch
= +05:10 prompt reread_cuff "cuff reading wanted: Rate falls fast, is low: from 71 to 43/min in 60 s, pressure not known (limit 53.2)"
= +05:10 page #1 rn.adams "*** bed1 Rate falls fast, is low: from 71 to 43/min in 60 s, pressure not known "
= +05:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +05:15 page #2 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
+05:25 acknowledge rate-low by=rn.adams
= +05:25 rate-low medium acknowledged by rn.adams
= +05:25 withdraw #2 "acknowledged"
= +05:30 rate-low medium acknowledged by rn.adams, joined hr-low-watch
= +05:40 page #3 rn.baker "*** bed1 Rate falls fast, is low: from 70 to 43/min in 60 s, pressure not known "
+06:00 rate=60
= +06:10 page #4 dr.cole "*** bed1 Rate falls fast, is low: from 70 to 43/min in 60 s, pressure not known "
= +06:15 rate-low low acknowledged by rn.adams, left hr-low
= +06:24 vasovagal low active, left vasovagal-unknown
= +06:24 vasovagal high cleared, cleared vasovagal-watch
= +06:24 withdraw #1 "cleared"
= +06:24 withdraw #3 "cleared"
= +06:24 withdraw #4 "cleared"
= +06:30 end rate-low "condition over"
+07:00 wait
