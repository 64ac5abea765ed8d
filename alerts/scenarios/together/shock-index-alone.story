# The same, and nobody measures again: three minutes after the reading it counts.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=108
+06:00 cuff 104/66
= +07:00 raise rate-high low hr-above-baseline "Heart rate above this patient's baseline 108/min (limit 100)"
= +09:00 raise pressure-low medium shock-index "Shock index 1 of 108/min and 104/66 mmHg, limit 1, pressure of one reading"
= +09:00 page #1 rn.adams "** bed1 Shock index 1 of 108/min and 104/66 mmHg, limit 1, pressure of one readi"
+09:30 wait
