# 97 to 89 % from one value to the next: a monitor that speaks every four seconds may show that of a patient. No doubt.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 spo2=97
+05:00 spo2=89 fall=at-once
= +05:10 raise oxygen medium spo2-rapid-fall "SpO2 falling fast 97 to 89 % in 60 s (limit 89)"
= +05:10 page #1 rn.adams "** bed1 SpO2 falling fast 97 to 89 % in 60 s (limit 89)"
= +05:15 oxygen medium active, joined spo2-low
+05:40 wait
