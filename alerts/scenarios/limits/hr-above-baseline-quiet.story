# From 70 to 98: the drug at work.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=98
+10:00 wait
