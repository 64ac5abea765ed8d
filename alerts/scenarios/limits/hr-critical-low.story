# The heart slows to 38: five seconds, high.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=38
= +05:05 raise rate-low high hr-critical-low "Heart rate very low 38/min (limit 40)"
= +05:05 page #1 rn.adams "*** bed1 Heart rate very low 38/min (limit 40)"
= +05:10 raise vasovagal high vasovagal-unknown "Rate falls fast, is low: from 71 to 38/min in 60 s, pressure not known (limit 53.2)"
= +05:10 vasovagal high active, joined vasovagal-watch
= +05:10 prompt reread_cuff "cuff reading wanted: Rate falls fast, is low: from 71 to 38/min in 60 s, pressure not known (limit 53.2)"
= +05:10 page #2 rn.adams "*** bed1 Rate falls fast, is low: from 71 to 38/min in 60 s, pressure not known "
= +05:15 rate-low high active, joined hr-low
+05:20 acknowledge rate-low by=rn.adams
= +05:20 rate-low high acknowledged by rn.adams
= +05:20 withdraw #1 "acknowledged"
= +05:30 rate-low high acknowledged by rn.adams, joined hr-low-watch
+05:40 rate=60
= +05:40 page #3 rn.baker "*** bed1 Rate falls fast, is low: from 70 to 38/min in 60 s, pressure not known "
= +05:55 rate-low medium acknowledged by rn.adams, left hr-critical-low
= +05:55 rate-low low acknowledged by rn.adams, left hr-low
= +06:10 end rate-low "condition over"
= +06:10 vasovagal low active, left vasovagal-unknown
= +06:10 vasovagal high cleared, cleared vasovagal-watch
= +06:10 withdraw #2 "cleared"
= +06:10 withdraw #3 "cleared"
+07:00 wait
