# Over before anybody answers: pages that are still on their way are taken back.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
= +10:21 raise vasovagal high vasovagal-unknown "Rate falls fast, is low: from 71 to 44/min in 60 s, pressure not known (limit 53.2)"
= +10:21 vasovagal high active, joined vasovagal-watch
= +10:21 prompt reread_cuff "cuff reading wanted: Rate falls fast, is low: from 71 to 44/min in 60 s, pressure not known (limit 53.2)"
= +10:21 page #2 rn.adams "*** bed1 Rate falls fast, is low: from 71 to 44/min in 60 s, pressure not known "
+10:30 rate=70
= +10:30 rate-low medium active, joined hr-low-watch
= +10:45 rate-low low active, left hr-low
= +10:51 page #3 rn.baker "*** bed1 Rate falls fast, is low: from 70 to 43/min in 60 s, pressure not known "
= +11:00 rate-low medium cleared, cleared hr-low-watch
= +11:00 vasovagal low active, left vasovagal-unknown
= +11:00 vasovagal high cleared, cleared vasovagal-watch
= +11:00 withdraw #1 "cleared"
= +11:00 withdraw #2 "cleared"
= +11:00 withdraw #3 "cleared"
+11:30 wait
