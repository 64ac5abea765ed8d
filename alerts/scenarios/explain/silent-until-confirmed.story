# A limit that says nothing before a second reading agrees is not a secret.
profile iv-ketamine-adult
in dosing
+05:00 rate=140
= +06:00 raise rate-high medium hr-high "Heart rate high 140/min (limit 120)"
= +06:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, pulse 3"
= +06:00 page #1 rn.adams "** bed1 Heart rate high 140/min (limit 120)"
= +07:00 rate-high medium active, joined hr-watch
= +07:00 rate-high medium active, joined hr-above-baseline
= +07:00 page #2 rn.baker "** bed1 Heart rate high 140/min (limit 120)"
+07:50 cuffs off
+08:00 cuff 162/92
= +08:00 raise pressure-high low bp-watch "Pressure raised 162/92 mmHg (limit 160)"
= +08:00 pressure-high low active, joined bp-rise
= +08:00 pressure-high low active, joined bp-above-curve
= +08:00 prompt reread_cuff "second cuff reading wanted: Pressure far above baseline 162/92 mmHg, unconfirmed (limit 162)"
+08:30 explain
= +08:30 because #1 "Heart rate high 140/min (limit 120), for 3 min (signals after 60 s). Matters because: an academic clinic treats over 120 sustained for 5 min; call before that. Now: rn.baker paged 90 s ago; next dr.cole in 30 s."
= +08:30 because #2 "Partial NEWS2 3 from 3 of 7, pulse 3, for 3 min (signals after 60 s). Matters because: an advisory summary of five of seven parts; nobody is called for it. Now: for information; nobody is called."
= +08:30 because #3 "Pressure raised 162/92 mmHg (limit 160), for 30 s. Matters because: 44 % of patients reach 165/100 over a course: expected, look, do not page. Now: next rn.adams in 4 min."
= +08:30 held back rate-pressure-product "Heart works hard: 162/92 mmHg: one cuff reading: said when a second one agrees"
