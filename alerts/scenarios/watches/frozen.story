# Rate and SpO2 have been the same to the digit for two minutes: no heart beats like that.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 frozen
= +06:56 raise signal medium frozen "Numbers frozen for 2 min"
= +06:56 page #1 rn.adams "** bed1 Numbers frozen for 2 min"
+07:30 rate=71
= +07:32 end signal "condition over"
= +07:32 withdraw #1 "ended"
+08:00 wait
