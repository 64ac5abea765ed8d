# A note in dosing that nobody has read for five minutes becomes a page to the assigned nurse.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+09:58 cuff 124/78
+10:00 rate=48
= +10:30 raise rate-low low hr-low-watch "Heart rate falling 48/min (limit 50)"
= +15:30 page #1 rn.adams "* bed1 Heart rate falling 48/min (limit 50)"
+16:30 acknowledge rate-low by=rn.adams
= +16:30 rate-low low acknowledged by rn.adams
= +16:30 withdraw #1 "acknowledged"
+17:00 rate=70
= +17:30 end rate-low "condition over"
+18:00 wait
