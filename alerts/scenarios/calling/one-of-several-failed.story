# The other nurses are paged and one page fails. The other page may still be answered, so the chain waits.
profile iv-ketamine-adult esketamine-nasal-adult
team rn.adams=nurse rn.baker=nurse rn.diaz=nurse dr.cole=prescriber
in dosing
+10:00 rate=37
= +10:05 raise rate-low high hr-critical-low "Heart rate very low 37/min (limit 40)"
= +10:05 page #1 rn.adams "*** bed1 Heart rate very low 37/min (limit 40)"
+10:10 page #1 accepted
= +10:15 rate-low high active, joined hr-low
= +10:21 raise vasovagal high vasovagal-unknown "Rate falls fast, is low: from 71 to 38/min in 60 s, pressure not known (limit 53.2)"
= +10:21 vasovagal high active, joined vasovagal-watch
= +10:21 prompt reread_cuff "cuff reading wanted: Rate falls fast, is low: from 71 to 38/min in 60 s, pressure not known (limit 53.2)"
= +10:21 page #2 rn.adams "*** bed1 Rate falls fast, is low: from 71 to 38/min in 60 s, pressure not known "
= +10:30 rate-low high active, joined hr-low-watch
= +10:35 page #3 rn.baker "*** bed1 Heart rate very low 37/min (limit 40)"
= +10:35 page #4 rn.diaz "*** bed1 Heart rate very low 37/min (limit 40)"
+10:40 page #2 failed
= +10:40 page #5 rn.adams "*** bed1 Rate falls fast, is low: from 70 to 37/min in 60 s, pressure not known "
= +10:40 page #6 rn.baker "*** bed1 Rate falls fast, is low: from 70 to 37/min in 60 s, pressure not known "
= +10:40 page #7 rn.diaz "*** bed1 Rate falls fast, is low: from 70 to 37/min in 60 s, pressure not known "
= +11:00 raise partial-news2 low partial-news2 "Partial NEWS2 3 from 3 of 7, pulse 3"
= +11:05 page #8 dr.cole "*** bed1 Heart rate very low 37/min (limit 40)"
+11:10 acknowledge rate-low by=dr.cole
= +11:10 rate-low high acknowledged by dr.cole
= +11:10 withdraw #3 "acknowledged"
= +11:10 withdraw #4 "acknowledged"
= +11:10 withdraw #8 "acknowledged"
= +11:21 page #9 dr.cole "*** bed1 Rate falls fast, is low: from 70 to 37/min in 60 s, pressure not known "
= +11:24 vasovagal low active, left vasovagal-unknown
= +11:24 vasovagal high cleared, cleared vasovagal-watch
= +11:24 withdraw #5 "cleared"
= +11:24 withdraw #6 "cleared"
= +11:24 withdraw #7 "cleared"
= +11:24 withdraw #9 "cleared"
+11:30 rate=70
= +11:45 rate-low medium acknowledged by dr.cole, left hr-critical-low
= +11:45 rate-low low acknowledged by dr.cole, left hr-low
+12:00 wait
= +12:00 end rate-low "condition over"
