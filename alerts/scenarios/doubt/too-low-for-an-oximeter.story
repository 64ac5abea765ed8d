# The probe was moved and reads 1 % for some seconds: no oximeter can tell that, nobody is called. One that stays is.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=-
+05:08 spo2=1 fall=at-once
+05:20 spo2=97
+07:00 spo2=-
+07:08 spo2=20 fall=at-once
= +07:43 raise oxygen high spo2-critical "SpO2 very low 20 %, too low for an oximeter to tell (limit 85)"
= +07:43 page #1 rn.adams "*** bed1 SpO2 very low 20 %, too low for an oximeter to tell (limit 85)"
+08:00 wait
