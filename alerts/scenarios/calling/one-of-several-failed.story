# The other nurses are paged and one page fails. The other page may still be answered, so the chain waits.
profile iv-ketamine-adult esketamine-nasal-adult
team rn.adams=nurse rn.baker=nurse rn.diaz=nurse dr.cole=prescriber
in dosing
+09:58 cuff 124/78
+10:00 rate=37
= +10:05 raise rate-low high hr-critical-low "Heart rate very low 37/min (limit 40)"
= +10:05 page #1 rn.adams "*** bed1 Heart rate very low 37/min (limit 40)"
+10:10 page #1 accepted
= +10:15 rate-low high active, joined hr-low
= +10:29 rate-low high active, joined vasovagal-unknown
= +10:30 rate-low high active, joined hr-low-watch
= +10:35 page #2 rn.baker "*** bed1 Heart rate very low 37/min (limit 40)"
= +10:35 page #3 rn.diaz "*** bed1 Heart rate very low 37/min (limit 40)"
+10:40 page #2 failed
= +11:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, pulse 3"
= +11:05 page #4 dr.cole "*** bed1 Heart rate very low 37/min (limit 40)"
+11:10 acknowledge rate-low by=dr.cole
= +11:10 rate-low high acknowledged by dr.cole
= +11:10 withdraw #3 "acknowledged"
= +11:10 withdraw #4 "acknowledged"
= +11:24 rate-low high acknowledged by dr.cole, left vasovagal-unknown
+11:30 rate=70
= +11:45 rate-low medium acknowledged by dr.cole, left hr-critical-low
= +11:45 rate-low low acknowledged by dr.cole, left hr-low
+12:00 wait
= +12:00 end rate-low "condition over"
