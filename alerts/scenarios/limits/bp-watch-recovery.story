# An hour later 151/90 is a note: it should be falling by now.
profile iv-ketamine-adult esketamine-nasal-adult
in recovery
+05:00 cuff 151/90
= +05:00 raise pressure-high low bp-watch-recovery "Pressure still raised 151/90 mmHg (limit 150)"
= +05:00 pressure-high low active, joined bp-late-rise
= +11:00 prompt cuff_due "cuff reading due"
+12:00 cuff 142/84
= +12:00 pressure-high low active, left bp-watch-recovery
= +12:00 end pressure-high "condition over"
+13:00 wait
