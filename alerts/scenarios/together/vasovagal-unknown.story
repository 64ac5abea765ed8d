# 76 to 42/min: the pressure of four minutes ago was fine, the one that goes with it nobody knows.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+02:00 cuff 118/76
+05:00 rate=76
+06:00 rate=42
= +06:10 raise rate-low high vasovagal-unknown "Rate falls fast: 77 to 42/min in 60 s, pressure not known (limit 58)"
= +06:10 rate-low high active, joined vasovagal-watch
= +06:10 prompt reread_cuff "cuff reading wanted: Rate falls fast: 77 to 42/min in 60 s, pressure not known (limit 58)"
= +06:10 page #1 rn.adams "*** bed1 Rate falls fast: 77 to 42/min in 60 s, pressure not known (limit 58)"
= +06:15 rate-low high active, joined hr-low
+06:25 acknowledge rate-low by=rn.adams
= +06:25 rate-low high acknowledged by rn.adams
= +06:25 withdraw #1 "acknowledged"
= +06:30 rate-low high acknowledged by rn.adams, joined hr-low-watch
+06:40 cuff 84/48
= +06:40 raise pressure-low low bp-low "Pressure low 84/48 mmHg, unconfirmed (limit 90)"
= +06:40 prompt reread_cuff "second cuff reading wanted: Pressure low 84/48 mmHg, unconfirmed (limit 90)"
= +06:50 rate-low high acknowledged by rn.adams, joined vasovagal
= +07:24 rate-low high acknowledged by rn.adams, left vasovagal-unknown
= +07:24 rate-low high acknowledged by rn.adams, left vasovagal-watch
= +07:24 rate-low medium acknowledged by rn.adams, left vasovagal
+07:40 rate=66
= +07:40 raise partial-news2 information partial-news2 "Partial NEWS2 4 from 3 of 7, pulse 1, systolic 3"
+07:50 cuff 108/68
= +07:50 end pressure-low "condition over"
= +07:55 rate-low low acknowledged by rn.adams, left hr-low
= +08:10 end rate-low "condition over"
= +08:50 end partial-news2 "condition over"
+10:00 wait
