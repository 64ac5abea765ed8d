# 145 for 15 s: high.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=145
= +05:15 raise rate-high high hr-critical-high "Heart rate very high 145/min (limit 140)"
= +05:15 page #1 rn.adams "*** bed1 Heart rate very high 145/min (limit 140)"
+05:30 acknowledge rate-high by=rn.adams
= +05:30 rate-high high acknowledged by rn.adams
= +05:30 withdraw #1 "acknowledged"
+05:38 cuff 124/78
+05:40 rate=80
= +06:10 end rate-high "condition over"
+07:00 wait
