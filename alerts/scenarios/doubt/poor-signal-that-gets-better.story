# The signal is good again and says the same: nobody waits any longer.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 spo2=94
+05:00 spo2=84 quality=questionable
= +05:00 raise oxygen low spo2-below-baseline "SpO2 below this patient's baseline 94 % (limit 94)"
+05:08 quality=good
= +05:08 oxygen high active, joined spo2-critical
= +05:08 page #1 rn.adams "*** bed1 SpO2 very low 84 % (limit 85)"
= +05:10 oxygen high active, joined spo2-rapid-fall
= +05:15 oxygen high active, joined spo2-low
= +05:38 page #2 rn.baker "*** bed1 SpO2 very low 84 % (limit 85)"
+06:00 wait
= +06:00 oxygen high active, joined spo2-very-low
= +06:00 oxygen high active, joined spo2-watch
= +06:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
