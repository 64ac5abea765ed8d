# 108/min with 104/66, and 104 again: the rate is higher than the pressure.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=108
+05:00 cuff 104/66
+06:00 cuff 104/66
= +06:00 raise pressure-low medium shock-index "Shock index 1 of 108/min and 104/66 mmHg, limit 1"
= +06:00 page #1 rn.adams "** bed1 Shock index 1 of 108/min and 104/66 mmHg, limit 1"
= +07:00 raise rate-high low hr-above-baseline "Heart rate above this patient's baseline 108/min (limit 100)"
= +07:00 page #2 rn.baker "** bed1 Shock index 1 of 108/min and 104/66 mmHg, limit 1"
+07:30 acknowledge pressure-low by=rn.adams
= +07:30 pressure-low medium acknowledged by rn.adams
= +07:30 withdraw #1 "acknowledged"
= +07:30 withdraw #2 "acknowledged"
+07:30 rate=84
= +08:00 end pressure-low "condition over"
= +08:30 end rate-high "condition over"
+10:00 wait
