# 43 for 14 s: nothing.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=43
= +05:10 raise vasovagal high vasovagal-unknown "Rate falls fast, is low: from 71 to 43/min in 60 s, pressure not known (limit 53.2)"
= +05:10 vasovagal high active, joined vasovagal-watch
= +05:10 prompt reread_cuff "cuff reading wanted: Rate falls fast, is low: from 71 to 43/min in 60 s, pressure not known (limit 53.2)"
= +05:10 page #1 rn.adams "*** bed1 Rate falls fast, is low: from 71 to 43/min in 60 s, pressure not known "
+05:14 rate=70
= +05:40 page #2 rn.baker "*** bed1 Rate falls fast, is low: from 71 to 43/min in 60 s, pressure not known "
= +05:44 vasovagal low active, left vasovagal-unknown
= +05:44 vasovagal high cleared, cleared vasovagal-watch
= +05:44 withdraw #1 "cleared"
= +05:44 withdraw #2 "cleared"
+07:00 wait
