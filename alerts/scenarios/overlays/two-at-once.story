# Athlete with a beta-blocker: the more cautious of both counts, 46 and not 42.
profile iv-ketamine-adult
overlay athlete-low-rate beta-blocker
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
in dosing
+01:00 rate=44
= +01:10 raise rate-low low vasovagal-watch "Rate falls fast: 71 to 44/min in 60 s, pressure not known (limit 53)"
= +01:10 prompt reread_cuff "cuff reading wanted: Rate falls fast: 71 to 44/min in 60 s, pressure not known (limit 53)"
= +02:00 rate-low low active, joined hr-low-watch
= +02:24 rate-low low active, left vasovagal-watch
+03:00 wait
