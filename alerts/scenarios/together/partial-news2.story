# 93 %, 95/min and 98/62: no one is alarming, together they are worth a look. Nobody is called for it.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:30 cuffs 98/62
+05:00 cuff 98/62
+05:10 spo2=93 rate=95
= +06:13 raise oxygen low spo2-below-baseline "SpO2 below this patient's baseline 93 % (limit 94)"
= +06:14 oxygen low active, joined spo2-watch
= +06:14 raise partial-news2 information partial-news2 "Partial NEWS2 5 from 3 of 7, SpO2 2, pulse 1, systolic 2"
+09:00 spo2=98
= +09:30 oxygen low active, left spo2-below-baseline
= +09:30 end oxygen "condition over"
= +10:00 end partial-news2 "condition over"
+11:00 wait
