# 72 to 48/min within a minute, and the last pressure was low already.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 cuff 96/60
+05:00 rate=72
+06:00 rate=60
+06:20 rate=53
= +06:30 raise rate-low high vasovagal "Rate falls fast: 72 to 53/min in 60 s, 96/60 mmHg (limit 54)"
= +06:30 rate-low high active, joined vasovagal-watch
= +06:30 prompt reread_cuff "cuff reading wanted: Rate falls fast: 72 to 53/min in 60 s, 96/60 mmHg (limit 54)"
= +06:30 page #1 rn.adams "*** bed1 Rate falls fast: 72 to 53/min in 60 s, 96/60 mmHg (limit 54)"
+06:40 rate=52
+07:00 cuff 112/70
= +07:00 page #2 rn.baker "*** bed1 Rate falls fast: 72 to 52/min in 60 s, 96/60 mmHg (limit 54)"
+07:10 rate=68
= +07:24 rate-low low active, left vasovagal
= +07:24 rate-low high cleared, cleared vasovagal-watch
= +07:24 withdraw #1 "cleared"
= +07:24 withdraw #2 "cleared"
+09:00 wait
