# The second nurse on the list is off the air; the third one is the second that can be reached.
profile iv-ketamine-adult esketamine-nasal-adult
team rn.adams=nurse rn.baker=nurse,unreachable rn.diaz=nurse dr.cole=prescriber
in dosing
+09:58 cuff 124/78
+10:00 rate=43
= +10:15 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:15 page #1 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
= +10:30 rate-low medium active, joined hr-low-watch
= +11:15 page #2 rn.diaz "** bed1 Heart rate low 43/min (limit 45)"
+11:40 acknowledge rate-low by=rn.diaz
= +11:40 rate-low medium acknowledged by rn.diaz
= +11:40 withdraw #1 "acknowledged"
= +11:40 withdraw #2 "acknowledged"
+12:00 rate=70
= +12:15 rate-low low acknowledged by rn.diaz, left hr-low
= +12:30 end rate-low "condition over"
+13:00 wait
