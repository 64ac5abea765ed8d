# A hand moves and the number falls to 80 % for four seconds. Nobody is called.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=80
+05:04 spo2=97
+07:00 wait
