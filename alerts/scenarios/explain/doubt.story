# The cuff is on the probe's arm: the dip is known, held back for a stated time, and the page says so.
profile iv-ketamine-adult
in dosing
+04:00 chart same-arm=yes
+04:10 spo2=94
+05:00 notice cuff cuff_started
+05:05 spo2=86
+05:15 explain
= +05:15 held back spo2-below-baseline "SpO2 below this patient's baseline 86 %, cuff on the same arm (limit 94): for 62 s; signals after 3 min"
= +05:15 held back spo2-watch "SpO2 falling 86 %, cuff on the same arm (limit 93): for 10 s; signals after 3 min"
= +05:15 held back partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3: for 8 s; signals after 60 s"
= +05:15 held back spo2-low "SpO2 low 86 %, cuff on the same arm (limit 90): for 6 s; signals after 105 s"
= +05:15 held back spo2-very-low "SpO2 low for a minute 86 %, cuff on the same arm (limit 88): for 4 s; signals after 90 s"
= +05:15 held back spo2-rapid-fall "SpO2 falling fast 94 to 86 % in 60 s, cuff on the same arm (limit 86): for 3 s; signals after 100 s"
+05:35 cuff 130/80
+05:38 spo2=96
+05:45 explain
