# Nothing is judged here: neither numbers nor cuff readings call anybody; the monitor has not said anything.
profile iv-ketamine-adult esketamine-nasal-adult
mode forward
in dosing
+04:00 cuffs off
+05:00 spo2=84 rate=150
+05:00 cuff 210/125
+07:00 look
= +07:00 shows no alert
