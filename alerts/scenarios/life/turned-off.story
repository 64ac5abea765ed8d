# A runner whose heart rests at 43. The nurse turns that limit off for a quarter of an hour; then it is judged again.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+09:58 cuff 124/78
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
= +10:29 rate-low high active, joined vasovagal-unknown
= +10:29 page #2 rn.adams "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +10:30 rate-low high active, joined hr-low-watch
+10:40 off hr-low minutes=60 reason="runner, rests at 43"
= +10:40 hr-low off for 900 s
= +10:40 rate-low high active, left hr-low
+10:41 look
= +10:41 shows rate-low high active "Rate falls fast: 70 to 44/min in 60 s, pressure not known (limit 53)", unseen: vasovagal-unknown
+10:42 explain
= +10:42 because #1 "Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53), for 23 s (signals after 10 s). Matters because: nobody knows the pressure that goes with it; a reading from before the fall does not tell. Now: rn.adams paged 13 s ago; next rn.adams, rn.baker in 17 s."
= +10:42 held back hr-low "Heart rate low: turned off by rn.adams, on again in 14 min: runner, rests at 43"
= +10:59 page #3 rn.baker "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +11:24 rate-low low active, left vasovagal-unknown
= +25:55 rate-low medium active, joined hr-low
= +25:55 page #4 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
+26:30 wait
