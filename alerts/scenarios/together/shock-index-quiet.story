# 108/min with 112/70 is less than the pressure; with 104/66 for half a minute it is no minute.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=108
+05:30 cuff 112/70
+07:00 cuff 104/66
= +07:00 raise rate-high low hr-above-baseline "Heart rate above this patient's baseline 108/min (limit 100)"
+07:30 rate=86
= +08:30 end rate-high "condition over"
+09:00 wait
