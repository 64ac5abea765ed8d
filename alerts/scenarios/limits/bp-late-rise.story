# Recovery: 132/82 and then 147/88. No limit is crossed, but by now it should be falling.
profile iv-ketamine-adult esketamine-nasal-adult
in recovery
+05:00 cuffs off
+05:00 cuff 132/82
+20:00 cuff 147/88
= +20:00 raise pressure-high low bp-late-rise "Pressure rising late 147/88 mmHg, 132 before (limit 147)"
= +26:00 prompt cuff_due "cuff reading due"
+35:00 cuff 138/84
= +35:00 end pressure-high "condition over"
+36:00 wait
