# The signal is good again and says the same: nobody waits any longer.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 spo2=94
+05:00 spo2=84 quality=questionable
+05:08 quality=good
= +05:08 raise oxygen low spo2-below-baseline "SpO2 below this patient's baseline 85 % (limit 94)"
= +05:14 oxygen high active, joined spo2-critical
= +05:14 page #1 rn.adams "*** bed1 SpO2 very low 84 % (limit 85)"
= +05:17 oxygen high active, joined spo2-rapid-fall
= +05:19 oxygen high active, joined spo2-low
= +05:44 page #2 rn.baker "*** bed1 SpO2 very low 84 % (limit 85)"
+06:00 wait
= +06:00 oxygen high active, joined spo2-watch
