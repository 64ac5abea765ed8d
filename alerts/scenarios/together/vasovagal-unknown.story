# 76 to 42/min: the pressure of four minutes ago was fine, the one that goes with it nobody knows.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+02:00 cuff 118/76
+05:00 rate=76
+06:00 rate=42
= +06:10 raise vasovagal high vasovagal-unknown "Rate falls fast, is low: from 77 to 42/min in 60 s, pressure not known (limit 57.8)"
= +06:10 vasovagal high active, joined vasovagal-watch
= +06:10 prompt reread_cuff "cuff reading wanted: Rate falls fast, is low: from 77 to 42/min in 60 s, pressure not known (limit 57.8)"
= +06:10 page #1 rn.adams "*** bed1 Rate falls fast, is low: from 77 to 42/min in 60 s, pressure not known "
= +06:15 raise rate-low medium hr-low "Heart rate low 42/min (limit 45)"
= +06:15 page #2 rn.adams "** bed1 Heart rate low 42/min (limit 45)"
+06:25 acknowledge vasovagal by=rn.adams
= +06:25 vasovagal high acknowledged by rn.adams
= +06:25 withdraw #1 "acknowledged"
= +06:30 rate-low medium active, joined hr-low-watch
+06:40 cuff 84/48
= +06:40 raise pressure-low low bp-low "Pressure low 84/48 mmHg, unconfirmed (limit 90)"
= +06:40 prompt reread_cuff "cuff reading wanted: Rate falls fast, is low: from 76 to 42/min in 60 s, 84/48 mmHg (limit 57)"
= +06:50 vasovagal high acknowledged by rn.adams, joined vasovagal
= +06:50 prompt reread_cuff "cuff reading wanted: Rate falls fast, pressure low: from 76 to 42/min in 60 s, 84/48 mmHg (limit 57)"
= +07:15 page #3 rn.baker "** bed1 Heart rate low 42/min (limit 45)"
= +07:24 vasovagal high acknowledged by rn.adams, left vasovagal-unknown
= +07:24 vasovagal high acknowledged by rn.adams, left vasovagal-watch
= +07:24 end vasovagal "condition over"
+07:40 rate=66
= +07:40 raise partial-news2 low partial-news2 "Partial NEWS2 4 from 3 of 7, pulse 1, systolic 3"
+07:50 cuff 108/68
= +07:50 end pressure-low "condition over"
= +07:55 rate-low low active, left hr-low
= +08:10 rate-low medium cleared, cleared hr-low-watch
= +08:10 withdraw #2 "cleared"
= +08:10 withdraw #3 "cleared"
= +08:50 end partial-news2 "condition over"
+10:00 wait
