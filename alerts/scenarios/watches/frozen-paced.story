# A paced heart at 60 and 99 %: said once. As it went on by itself, it must stand twice as long to be said again.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 frozen
= +06:56 raise signal medium frozen "Numbers frozen for 2 min"
= +06:56 page #1 rn.adams "** bed1 Numbers frozen for 2 min"
+07:40 rate=61
= +07:42 end signal "condition over"
= +07:42 withdraw #1 "ended"
+07:50 frozen
+10:40 rate=62
+10:50 frozen
= +16:40 raise signal medium frozen "Numbers frozen for 6 min"
= +16:40 page #2 rn.adams "** bed1 Numbers frozen for 6 min"
+17:00 wait
