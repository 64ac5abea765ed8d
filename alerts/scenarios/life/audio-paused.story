# Two minutes of silence were asked for and got. Something new ends it.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 spo2=88
= +10:10 raise oxygen medium spo2-rapid-fall "SpO2 falling fast from 98 to 88 % in 60 s (limit 90)"
= +10:10 page #1 rn.adams "** bed1 SpO2 falling fast from 98 to 88 % in 60 s (limit 90)"
= +10:15 oxygen medium active, joined spo2-low
+10:20 pause 300 by=rn.adams
= +10:20 sound paused for 120 s
+10:40 rate=43
= +10:50 raise vasovagal high vasovagal-unknown "Rate falls fast, is low: from 71 to 43/min in 60 s, pressure not known (limit 53.2)"
= +10:50 vasovagal high active, joined vasovagal-watch
= +10:50 prompt reread_cuff "cuff reading wanted: Rate falls fast, is low: from 71 to 43/min in 60 s, pressure not known (limit 53.2)"
= +10:50 page #2 rn.adams "*** bed1 Rate falls fast, is low: from 71 to 43/min in 60 s, pressure not known "
= +10:55 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:55 page #3 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
+11:00 pause 60 by=rn.adams
= +11:00 oxygen medium active, joined spo2-watch
= +11:00 oxygen medium active, joined spo2-below-baseline
= +11:00 raise partial-news2 low partial-news2 "Partial NEWS2 4 from 3 of 7, SpO2 3, pulse 1"
= +11:00 sound paused for 60 s
+11:10 pause 0 by=rn.adams
= +11:10 rate-low medium active, joined hr-low-watch
= +11:10 page #4 rn.baker "** bed1 SpO2 low 88 % (limit 90)"
= +11:10 sound is on
= +11:14 oxygen medium active, left spo2-rapid-fall
+11:20 acknowledge oxygen by=rn.adams
= +11:20 page #5 rn.baker "*** bed1 Rate falls fast, is low: from 70 to 43/min in 60 s, pressure not known "
= +11:20 oxygen medium acknowledged by rn.adams
= +11:20 withdraw #1 "acknowledged"
= +11:20 withdraw #4 "acknowledged"
+11:20 acknowledge rate-low by=rn.adams
= +11:20 rate-low medium acknowledged by rn.adams
= +11:20 withdraw #3 "acknowledged"
+11:30 spo2=97 rate=70
= +11:45 oxygen low acknowledged by rn.adams, left spo2-low
= +11:45 rate-low low acknowledged by rn.adams, left hr-low
= +11:50 page #6 dr.cole "*** bed1 Rate falls fast, is low: from 70 to 43/min in 60 s, pressure not known "
= +12:00 oxygen low acknowledged by rn.adams, left spo2-watch
= +12:00 end oxygen "condition over"
= +12:00 end rate-low "condition over"
= +12:00 vasovagal low active, left vasovagal-unknown
= +12:00 vasovagal high cleared, cleared vasovagal-watch
= +12:00 withdraw #2 "cleared"
= +12:00 withdraw #5 "cleared"
= +12:00 withdraw #6 "cleared"
= +12:30 end partial-news2 "condition over"
+13:00 wait
