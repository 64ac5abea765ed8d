# An hour later 151/90 is a note: it should be falling by now.
profile iv-ketamine-adult esketamine-nasal-adult
in recovery
+05:00 cuff 151/90
= +05:00 raise pressure-high low bp-watch-recovery "Pressure still raised 151/90 mmHg (limit 150)"
= +05:00 pressure-high low active, joined bp-late-rise
= +10:35 pressure-high low active, left bp-watch-recovery
= +10:35 end pressure-high "condition over"
+12:00 cuff 142/84
= +12:00 raise pressure-high low bp-late-rise "Pressure rising late 142/84 mmHg, 124 before (limit 139)"
+13:00 wait
