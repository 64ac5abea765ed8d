# One high reading: shown, a second one asked for, and when somebody is called if none comes.
profile iv-ketamine-adult
in dosing
+10:00 cuffs off
+10:00 cuff 184/104
= +10:00 raise pressure-high low bp-high "Pressure high 184/104 mmHg, unconfirmed (limit 180)"
= +10:00 pressure-high low active, joined bp-watch
= +10:00 pressure-high low active, joined bp-rise
= +10:00 pressure-high low active, joined bp-above-curve
= +10:00 prompt reread_cuff "second cuff reading wanted: Pressure high 184/104 mmHg, unconfirmed (limit 180)"
+10:30 explain
= +10:30 because #1 "Pressure high 184/104 mmHg, unconfirmed (limit 180), for 30 s. Matters because: markedly abnormal in trials; a second reading removes three of four pages. Now: one cuff reading: called when a second one agrees, or in 2 min if none comes."
= +10:30 held back bp-high "Pressure high 184/104 mmHg, unconfirmed (limit 180): one cuff reading: called when a second one agrees, or in 2 min if none comes"
= +11:15 prompt reread_cuff "second cuff reading still wanted: Pressure high 184/104 mmHg, unconfirmed (limit 180)"
= +13:00 pressure-high medium active, worsened bp-high
= +13:00 page #1 rn.adams "** bed1 Pressure high 184/104 mmHg (limit 180)"
+13:10 explain
= +13:10 because #1 "Pressure high 184/104 mmHg (limit 180), for 3 min. Matters because: markedly abnormal in trials; a second reading removes three of four pages. Now: rn.adams paged 10 s ago; next rn.baker in 50 s."
