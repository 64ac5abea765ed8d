# 97 to 89 % from one value to the next: a monitor that speaks every four seconds may show that of a patient. A low SpO2
# is not doubted for it; only that the fall itself is a breath that is held.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 spo2=97
+05:00 spo2=89 fall=at-once
= +05:15 raise oxygen medium spo2-low "SpO2 low 89 % (limit 90)"
= +05:15 page #1 rn.adams "** bed1 SpO2 low 89 % (limit 90)"
+05:40 wait
