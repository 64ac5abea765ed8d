# The heart slows to 38: five seconds, high.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:58 cuff 124/78
+05:00 rate=38
= +05:05 raise rate-low high hr-critical-low "Heart rate very low 38/min (limit 40)"
= +05:05 page #1 rn.adams "*** bed1 Heart rate very low 38/min (limit 40)"
= +05:15 rate-low high active, joined hr-low
+05:20 acknowledge rate-low by=rn.adams
= +05:20 rate-low high acknowledged by rn.adams
= +05:20 withdraw #1 "acknowledged"
= +05:29 rate-low high acknowledged by rn.adams, joined vasovagal-unknown
= +05:30 rate-low high acknowledged by rn.adams, joined hr-low-watch
+05:40 rate=60
= +05:55 rate-low high acknowledged by rn.adams, left hr-critical-low
= +05:55 rate-low high acknowledged by rn.adams, left hr-low
= +06:10 rate-low high acknowledged by rn.adams, left hr-low-watch
= +06:10 end rate-low "condition over"
+07:00 wait
