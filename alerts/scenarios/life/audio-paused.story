# Two minutes of silence were asked for and got. Something new ends it.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+08:59 spo2=95
+10:00 spo2=88
+10:20 pause 300 by=rn.adams
= +10:20 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +10:20 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
= +10:20 sound paused for 120 s
+10:38 cuff 124/78
+10:40 rate=43
= +10:55 raise rate-low medium hr-low "Heart rate low 43/min (limit 45)"
= +10:55 page #2 rn.adams "** bed1 Heart rate low 43/min (limit 45)"
+11:00 pause 60 by=rn.adams
= +11:00 oxygen medium active, joined spo2-below-baseline
= +11:00 sound paused for 60 s
= +11:01 oxygen medium active, joined spo2-watch
= +11:03 raise partial-news2 information partial-news2 "Partial NEWS2 4 from 3 of 7, SpO2 3, pulse 1"
= +11:09 rate-low high active, joined vasovagal-unknown
= +11:09 page #3 rn.adams "*** bed1 Rate falls fast: 70 to 43/min in 60 s, pressure not known (limit 53)"
+11:10 pause 0 by=rn.adams
= +11:10 rate-low high active, joined hr-low-watch
= +11:10 sound is on
+11:20 acknowledge oxygen by=rn.adams
= +11:20 page #4 rn.baker "** bed1 SpO2 low 88 % (limit 90)"
= +11:20 oxygen medium acknowledged by rn.adams
= +11:20 withdraw #1 "acknowledged"
= +11:20 withdraw #4 "acknowledged"
+11:20 acknowledge rate-low by=rn.adams
= +11:20 rate-low high acknowledged by rn.adams
= +11:20 withdraw #2 "acknowledged"
= +11:20 withdraw #3 "acknowledged"
+11:30 spo2=97 rate=70
= +11:45 oxygen low acknowledged by rn.adams, left spo2-low
= +11:45 rate-low high acknowledged by rn.adams, left hr-low
= +12:00 oxygen low acknowledged by rn.adams, left spo2-below-baseline
= +12:00 end oxygen "condition over"
= +12:00 rate-low high acknowledged by rn.adams, left hr-low-watch
= +12:00 end rate-low "condition over"
= +12:30 end partial-news2 "condition over"
+13:00 wait
