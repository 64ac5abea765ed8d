# 158/92 at 104/min, twice: no limit is crossed by either, the heart works hard all the same.
profile iv-ketamine-adult
in dosing
+04:00 rate=142
= +04:15 raise rate-high high hr-critical-high "Heart rate very high 142/min (limit 140)"
= +04:15 page #1 rn.adams "*** bed1 Heart rate very high 142/min (limit 140)"
= +04:45 page #2 rn.baker "*** bed1 Heart rate very high 142/min (limit 140)"
+05:00 rate=145
= +05:00 rate-high high active, joined hr-high
= +05:00 raise partial-news2 low partial-news2 "Partial NEWS2 3 from 3 of 7, pulse 3"
= +05:15 page #3 dr.cole "*** bed1 Heart rate very high 145/min (limit 140)"
+05:30 cuff 158/92
= +05:30 raise pressure-high low bp-above-curve "Pressure above the expected: 158/92 mmHg, 123 expected (limit 148.4)"
= +06:00 rate-high high active, joined hr-watch
= +06:00 rate-high high active, joined hr-above-baseline
= +07:15 page #4 rn.adams "*** bed1 Heart rate very high 145/min (limit 140)"
= +07:45 page #5 rn.baker "*** bed1 Heart rate very high 145/min (limit 140)"
+08:00 cuff 156/90
= +08:00 raise demand low rate-pressure-product "Heart works hard: 156/90 mmHg at 145/min: 22620, limit 22000"
= +08:15 page #6 dr.cole "*** bed1 Heart rate very high 145/min (limit 140)"
+09:00 rate=90
= +09:11 raise vasovagal low vasovagal-watch "Rate falls fast: from 146 to 91/min in 60 s, pressure not known (limit 109.5)"
= +09:11 prompt reread_cuff "cuff reading wanted: Rate falls fast: from 146 to 91/min in 60 s, pressure not known (limit 109.5)"
= +09:30 rate-high medium active, left hr-critical-high
+10:00 cuff 150/88
= +10:00 rate-high low active, left hr-high
= +10:00 rate-high low active, left hr-watch
= +10:00 rate-high high cleared, cleared hr-above-baseline
= +10:00 end partial-news2 "condition over"
= +10:00 withdraw #1 "cleared"
= +10:00 withdraw #2 "cleared"
= +10:00 withdraw #3 "cleared"
= +10:00 withdraw #4 "cleared"
= +10:00 withdraw #5 "cleared"
= +10:00 withdraw #6 "cleared"
= +10:00 end demand "condition over"
= +10:24 end vasovagal "condition over"
= +10:30 page #7 rn.adams "* bed1 Pressure above the expected: 150/88 mmHg, 126 expected (limit 150.6)"
+11:00 wait
