# Who was paged, what became of it, and who is next.
profile iv-ketamine-adult
in dosing
+05:00 cuff 205/121
= +05:00 raise pressure-high high bp-critical-high "Pressure very high 205/121 mmHg (limit 200)"
= +05:00 pressure-high high active, joined bp-high
= +05:00 pressure-high high active, joined bp-watch
= +05:00 pressure-high high active, joined bp-rise
= +05:00 pressure-high high active, joined bp-above-curve
= +05:00 prompt reread_cuff "cuff reading wanted: Pressure very high 205/121 mmHg (limit 200)"
= +05:00 page #1 rn.adams "*** bed1 Pressure very high 205/121 mmHg (limit 200)"
+05:10 page #1 accepted
+05:20 explain
= +05:20 because #1 "Pressure very high 205/121 mmHg (limit 200), for 20 s. Matters because: single-reading action line of an academic esketamine clinic. Now: rn.adams paged 20 s ago, accepted; next rn.adams, rn.baker in 10 s."
= +05:30 page #2 rn.baker "*** bed1 Pressure very high 205/121 mmHg (limit 200)"
+05:40 explain
= +05:40 because #1 "Pressure very high 205/121 mmHg (limit 200), for 40 s. Matters because: single-reading action line of an academic esketamine clinic. Now: rn.baker paged 10 s ago; next dr.cole in 20 s."
= +06:00 page #3 dr.cole "*** bed1 Pressure very high 205/121 mmHg (limit 200)"
+06:30 explain
= +06:30 because #1 "Pressure very high 205/121 mmHg (limit 200), for 90 s. Matters because: single-reading action line of an academic esketamine clinic. Now: dr.cole paged 30 s ago."
