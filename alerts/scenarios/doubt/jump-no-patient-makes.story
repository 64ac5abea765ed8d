# 97 to 82 % from one second to the next, and back within half a minute: no lung does that, and nobody is called.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=82 fall=at-once
+05:30 spo2=97
+07:00 wait
