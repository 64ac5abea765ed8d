# But 36 is low for an athlete, too, and 33 dangerous.
profile iv-ketamine-adult
overlay athlete-low-rate
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
in dosing
+01:00 rate=36
= +01:10 raise rate-low high vasovagal-unknown "Rate falls fast: 71 to 36/min in 60 s, pressure not known (limit 53)"
= +01:10 rate-low high active, joined vasovagal-watch
= +01:10 prompt reread_cuff "cuff reading wanted: Rate falls fast: 71 to 36/min in 60 s, pressure not known (limit 53)"
= +01:10 page #1 rn.adams "*** bed1 Rate falls fast: 71 to 36/min in 60 s, pressure not known (limit 53)"
= +01:15 rate-low high active, joined hr-low
= +01:40 page #2 rn.baker "*** bed1 Rate falls fast: 70 to 36/min in 60 s, pressure not known (limit 53)"
+02:00 rate=32
= +02:00 rate-low high active, joined hr-low-watch
= +02:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, pulse 3"
= +02:05 rate-low high active, joined hr-critical-low
= +02:10 page #3 dr.cole "*** bed1 Heart rate very low 32/min (limit 34)"
= +02:24 rate-low high active, left vasovagal-unknown
= +02:24 rate-low high active, left vasovagal-watch
+03:00 wait
