# High for 20 s, then medium: the chain goes on where it stands, with the patience of medium.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+09:58 cuff 124/78
+10:00 rate=38
= +10:05 raise rate-low high hr-critical-low "Heart rate very low 38/min (limit 40)"
= +10:05 page #1 rn.adams "*** bed1 Heart rate very low 38/min (limit 40)"
= +10:15 rate-low high active, joined hr-low
+10:20 rate=46
= +10:30 rate-low high active, joined hr-low-watch
= +10:35 rate-low medium active, left hr-critical-low
= +11:05 page #2 rn.baker "** bed1 Heart rate low 46/min (limit 45)"
+12:00 acknowledge rate-low by=rn.adams
= +12:00 rate-low medium acknowledged by rn.adams
= +12:00 withdraw #1 "acknowledged"
= +12:00 withdraw #2 "acknowledged"
+12:10 rate=70
= +12:25 rate-low low acknowledged by rn.adams, left hr-low
= +12:40 end rate-low "condition over"
+13:30 wait
