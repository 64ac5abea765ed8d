# Three points in two seconds, and on and on: the first four seconds look like a finger that moves, the next ones do not.
# A patient who falls as fast as no model does is called for as soon as one who falls slowly.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 spo2=98
+05:00 spo2=97 fall=at-once
+05:01 spo2=95 fall=at-once
+05:02 spo2=94 fall=at-once
+05:03 spo2=92 fall=at-once
+05:04 spo2=91 fall=at-once
+05:05 spo2=89 fall=at-once
+05:06 spo2=88 fall=at-once
+05:07 spo2=86 fall=at-once
+05:08 spo2=85 fall=at-once
+05:09 spo2=83 fall=at-once
+05:10 spo2=82 fall=at-once
+05:11 spo2=80 fall=at-once
+05:12 spo2=79 fall=at-once
= +05:14 raise oxygen high spo2-critical "SpO2 very low 79 % (limit 85)"
= +05:14 page #1 rn.adams "*** bed1 SpO2 very low 79 % (limit 85)"
= +05:15 oxygen high active, joined spo2-rapid-fall
+05:20 wait
= +05:20 oxygen high active, joined spo2-low
