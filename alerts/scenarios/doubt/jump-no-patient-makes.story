# 97 to 82 % from one second to the next, and back within half a minute: no lung does that, and nobody is called.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=82 fall=at-once
= +05:25 raise oxygen high spo2-critical "SpO2 very low 82 %, too fast for a patient (limit 85)"
= +05:25 page #1 rn.adams "*** bed1 SpO2 very low 82 %, too fast for a patient (limit 85)"
+05:30 spo2=97
= +05:45 oxygen high cleared, cleared spo2-critical
= +05:45 withdraw #1 "cleared"
+07:00 wait
