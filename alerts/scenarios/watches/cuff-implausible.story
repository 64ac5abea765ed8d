# 150/134: a pulse pressure of 16 is hardly one. Another reading is asked for.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 138/122
= +05:00 raise pressure-high high bp-critical-high "Pressure very high 138/122 mmHg (limit 120)"
= +05:00 pressure-high high active, joined bp-high
= +05:00 pressure-high high active, joined bp-watch
= +05:00 pressure-high high active, joined bp-rise
= +05:00 raise cuff low cuff-implausible "Cuff reading suspect: 138/122, pulse pressure 16 mmHg"
= +05:00 prompt reread_cuff "cuff reading wanted: Pressure very high 138/122 mmHg (limit 120)"
= +05:00 page #1 rn.adams "*** bed1 Pressure very high 138/122 mmHg (limit 120)"
= +05:30 page #2 rn.baker "*** bed1 Pressure very high 138/122 mmHg (limit 120)"
= +06:00 page #3 dr.cole "*** bed1 Pressure very high 138/122 mmHg (limit 120)"
+06:30 cuff 140/84
= +06:30 pressure-high low active, left bp-critical-high
= +06:30 pressure-high low active, left bp-high
= +06:30 pressure-high low active, left bp-watch
= +06:30 pressure-high high cleared, cleared bp-rise
= +06:30 end cuff "condition over"
= +06:30 withdraw #1 "cleared"
= +06:30 withdraw #2 "cleared"
= +06:30 withdraw #3 "cleared"
+07:00 wait
