# Once is once, and a reading between two failures starts the count anew.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 cuff failed
+04:40 cuff 130/80
+05:20 cuff failed
+06:00 wait
