# Off for 25 s and on again: nothing.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=- rate=-
+05:25 spo2=97 rate=72
+08:00 wait
