# 48 for half a minute is not what ketamine does: a note at the station.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:58 cuff 124/78
+05:00 rate=48
= +05:30 raise rate-low low hr-low-watch "Heart rate falling 48/min (limit 50)"
+07:00 rate=60
= +07:30 end rate-low "condition over"
+09:00 wait
