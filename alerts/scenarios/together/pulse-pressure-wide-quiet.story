# Once is once; and 100 is not more than 100.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 cuffs off
+05:20 cuff 146/44
+07:00 cuff 144/44
+10:20 cuff 140/44
+11:00 wait
