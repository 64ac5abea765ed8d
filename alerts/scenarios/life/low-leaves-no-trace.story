# A note that nobody has read ends by itself.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+09:58 cuff 124/78
+10:00 rate=48
= +10:30 raise rate-low low hr-low-watch "Heart rate falling 48/min (limit 50)"
+12:00 rate=66
= +12:30 end rate-low "condition over"
+13:00 wait
