# Before its time, by another nurse.
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
+12:00 off hr-low minutes=0 by=rn.baker
= +12:00 hr-low is on
= +12:15 rate-low medium active, joined hr-low
= +12:15 page #4 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
+12:40 look
= +12:40 shows rate-low medium active "Heart rate low 43/min (limit 45)", unseen: vasovagal-unknown
