# The same on one reading: it waits for a second one, no longer than any first reading does. The second is 126.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=108
+06:00 cuff 104/66
= +07:00 raise rate-high low hr-above-baseline "Heart rate above this patient's baseline 108/min (limit 100)"
+07:40 cuff 126/78
+09:00 wait
