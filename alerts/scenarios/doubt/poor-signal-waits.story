# 84 % from a probe that says its signal is poor: ten seconds longer than the five, and not longer.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 spo2=94
+05:00 spo2=84 quality=questionable
= +05:00 raise oxygen low spo2-below-baseline "SpO2 below this patient's baseline 94 % (limit 94)"
= +05:15 oxygen high active, joined spo2-critical
= +05:15 page #1 rn.adams "*** bed1 SpO2 very low 84 %, signal poor (limit 85)"
+05:30 quality=good spo2=97
= +05:45 oxygen low active, left spo2-critical
= +06:00 oxygen high cleared, cleared spo2-below-baseline
= +06:00 withdraw #1 "cleared"
+08:00 wait
