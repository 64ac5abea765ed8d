# Over before anybody answers: pages that are still on their way are taken back.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+09:58 cuff 124/78
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
+10:30 rate=70
= +10:30 rate-low medium active, joined hr-low-watch
= +10:45 rate-low low active, left hr-low
= +11:00 rate-low medium cleared, cleared hr-low-watch
= +11:00 withdraw #1 "cleared"
+11:30 wait
