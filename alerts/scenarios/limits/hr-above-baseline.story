# From 70 to 100 for two minutes: thirty more than this patient's own rate.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=100
= +07:00 raise rate-high low hr-above-baseline "Heart rate above this patient's baseline 100/min (limit 100)"
+08:00 rate=80
= +09:00 end rate-high "condition over"
+10:00 wait
