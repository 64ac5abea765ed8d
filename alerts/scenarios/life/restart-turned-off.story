# What is off stays off over a restart of the program, and not for longer.
profile iv-ketamine-adult
in dosing
+09:58 cuff 124/78
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
= +10:29 rate-low high active, joined vasovagal-unknown
= +10:29 page #2 rn.adams "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +10:30 rate-low high active, joined hr-low-watch
+10:40 off hr-low minutes=15 reason="runner"
= +10:40 hr-low off for 900 s
= +10:40 rate-low high active, left hr-low
= +10:59 page #3 rn.baker "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +11:24 rate-low low active, left vasovagal-unknown
+12:00 restart
= +12:00 rate-low low active, again
= +12:00 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
= +12:00 page #2 rn.adams "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +12:00 page #3 rn.baker "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
+12:10 explain
= +12:10 because #1 "Heart rate falling 43/min (limit 50), for 2 min (signals after 30 s). Matters because: not what ketamine does: think vasovagal, beta-blocker, athlete. Now: rn.baker paged 71 s ago."
= +12:10 held back hr-low "Heart rate low: turned off by rn.adams, on again in 13 min: runner"
= +25:55 rate-low medium active, joined hr-low
= +25:55 page #4 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
+26:00 wait
