# A narrow pulse pressure of a slim young patient: 98/73 is a quarter.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 98/73
+06:00 wait
