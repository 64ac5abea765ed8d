# Over before anybody answers: pages that are still on their way are taken back.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+09:58 cuff 124/78
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
= +10:29 rate-low high active, joined vasovagal-unknown
= +10:29 page #2 rn.adams "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
+10:30 rate=70
= +10:30 rate-low high active, joined hr-low-watch
= +10:45 rate-low high active, left hr-low
= +10:59 page #3 rn.baker "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
= +11:00 rate-low high active, left hr-low-watch
= +11:00 rate-low high cleared, cleared vasovagal-unknown
= +11:00 withdraw #1 "cleared"
= +11:00 withdraw #2 "cleared"
= +11:00 withdraw #3 "cleared"
+11:30 wait
