# The monitor's clock is an hour behind. Its values are of now all the same, and so is its cuff.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 silent
+00:00 open nurse=rn.adams
+00:10 from hl7 spo2=98 pulse_rate=70 dated=-1:00:00
+00:20 from hl7 spo2=98 pulse_rate=71 dated=-1:00:00
= +00:20 raise signal low stale "Numbers not current: spo2 10 s old"
= +00:22 end signal "condition over"
+00:30 from hl7 systolic=124 diastolic=78 dated=-1:00:05
= +00:30 raise signal low stale "Numbers not current: spo2 10 s old"
+00:40 from hl7 spo2=98 pulse_rate=70 dated=-1:00:00
= +00:42 end signal "condition over"
= +00:50 raise signal low stale "Numbers not current: spo2 10 s old"
= +01:40 signal low active, joined spo2-unusable
+02:00 from hl7 systolic=120 diastolic=78 dated=-1:00:05
+02:05 from hl7 spo2=98 pulse_rate=71 dated=-1:00:00
= +02:07 signal low active, left stale
= +02:07 end signal "condition over"
+02:10 gate
= +02:10 met     baseline-cuff "two cuff readings that agree (baseline 122/78)"
= +02:10 met     pressure "pressure 122/78 not above 140/90"
= +02:10 met     baseline-spo2 "SpO2 98 %, at least 94 %"
= +02:10 met     baseline-rate "rate 71/min, 50 to 110"
+02:10 phase dosing
= +02:10 phase dosing by=rn.adams
= +02:15 raise signal low stale "Numbers not current: spo2 10 s old"
+02:20 from hl7 spo2=84 pulse_rate=70 dated=-1:00:00
= +02:22 end signal "condition over"
= +02:25 raise oxygen high spo2-critical "SpO2 very low 84 % (limit 85)"
= +02:25 page #1 rn.adams "*** bed1 SpO2 very low 84 % (limit 85)"
+02:30 wait
= +02:30 raise signal low stale "Numbers not current: spo2 10 s old"
