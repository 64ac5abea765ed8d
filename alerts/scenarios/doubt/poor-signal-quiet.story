# A hand that moves: twelve seconds of 84 % with a poor signal reach nobody.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 spo2=94
+05:00 spo2=84 quality=questionable
+05:12 spo2=95 quality=good
+07:00 wait
