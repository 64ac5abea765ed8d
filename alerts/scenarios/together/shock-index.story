# 108/min with 104/66: the rate is higher than the pressure.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=108
+06:00 cuff 104/66
= +07:00 raise rate-high low hr-above-baseline "Heart rate above this patient's baseline 108/min (limit 100)"
= +07:00 raise shock medium shock-index "Shock index 1 of 108/min and 104/66 mmHg, limit 1"
= +07:00 page #1 rn.adams "** bed1 Shock index 1 of 108/min and 104/66 mmHg, limit 1"
+07:30 acknowledge shock by=rn.adams
= +07:30 shock medium acknowledged by rn.adams
= +07:30 withdraw #1 "acknowledged"
+08:00 rate=84
= +08:30 end shock "condition over"
= +09:00 end rate-high "condition over"
+10:00 wait
