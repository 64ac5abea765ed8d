# Recovery: 132/82 and then 147/88. No limit is crossed, but by now it should be falling.
profile iv-ketamine-adult esketamine-nasal-adult
in recovery
+05:00 cuffs off
+05:00 cuff 132/82
+20:00 cuff 147/88
= +20:00 raise pressure-high low bp-late-rise "Pressure rising late 147/88 mmHg, 132 before (limit 147)"
= +26:00 prompt cuff_due "cuff reading due"
= +27:00 raise cuff low cuff-overdue "Cuff reading overdue by 2 min"
= +30:00 cuff medium active, worsened cuff-overdue
= +30:00 page #1 rn.adams "** bed1 Cuff reading overdue by 5 min"
= +31:00 page #2 rn.baker "** bed1 Cuff reading overdue by 6 min"
= +33:00 page #3 dr.cole "** bed1 Cuff reading overdue by 8 min"
+35:00 cuff 138/84
= +35:00 end pressure-high "condition over"
= +35:00 end cuff "condition over"
= +35:00 withdraw #1 "ended"
= +35:00 withdraw #2 "ended"
= +35:00 withdraw #3 "ended"
+36:00 wait
