# 93 % and 104/min and 98/62: no one is alarming, together they are worth a look. Nobody is called.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 98/62
+05:10 spo2=94 rate=112
= +06:10 raise oxygen low spo2-below-baseline "SpO2 below this patient's baseline 94 % (limit 94)"
= +06:10 raise shock medium shock-index "Shock index 1.1 of 112/min and 98/62 mmHg, limit 1"
= +06:10 raise partial-news2 low partial-news2 "Partial NEWS2 5 from 3 of 7, SpO2 1, pulse 2, systolic 2"
= +06:10 page #1 rn.adams "** bed1 Shock index 1.1 of 112/min and 98/62 mmHg, limit 1"
= +07:10 raise rate-high low hr-watch "Heart rate rising 112/min (limit 110)"
= +07:10 rate-high low active, joined hr-above-baseline
= +07:10 page #2 rn.baker "** bed1 Shock index 1.1 of 112/min and 98/62 mmHg, limit 1"
= +09:10 page #3 dr.cole "** bed1 Shock index 1.1 of 112/min and 98/62 mmHg, limit 1"
= +10:01 shock medium suspended, suspended
= +10:35 shock medium active, judged_again
= +11:05 shock medium cleared, cleared shock-index
= +11:05 withdraw #1 "cleared"
= +11:05 withdraw #2 "cleared"
= +11:05 withdraw #3 "cleared"
= +11:10 page #4 rn.adams "* bed1 SpO2 below this patient's baseline 94 % (limit 94)"
= +11:35 end partial-news2 "condition over"
= +12:10 page #5 rn.adams "* bed1 Heart rate rising 112/min (limit 110)"
+14:00 spo2=98
= +14:30 end oxygen "condition over"
= +14:30 withdraw #4 "ended"
+16:00 wait
