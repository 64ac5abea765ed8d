# After dosing a note stays at the station.
profile iv-ketamine-adult esketamine-nasal-adult
in session
+00:58 cuff 124/78
+01:00 rate=48
= +01:30 raise rate-low low hr-low-watch "Heart rate falling 48/min (limit 50)"
+08:00 rate=70
= +08:30 end rate-low "condition over"
+09:00 wait
