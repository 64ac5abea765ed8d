# The probe is off for half a minute and then counts the movement of the hand for 18 s: no heart goes from 70 to 190/min
# meanwhile, and nobody is called. One that lasts calls after 25 s at most.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=97 rate=70
+06:00 notice oximeter sensor_off
+06:00 spo2=- rate=-
= +06:29 raise signal low spo2-unusable "No usable SpO2 for 30 s, sensor off"
+06:30 spo2=97 rate=190
= +06:32 end signal "condition over"
+06:40 explain
= +06:40 held back hr-critical-high "Heart rate very high 190/min, probe just put on (limit 140): for 10 s; signals after 25 s"
= +06:40 held back hr-high "Heart rate high 190/min, probe just put on (limit 120): for 10 s; signals after 70 s"
= +06:40 held back hr-watch "Heart rate rising 190/min (limit 110): for 10 s; signals after 2 min"
= +06:40 held back hr-above-baseline "Heart rate above this patient's baseline 190/min (limit 100): for 10 s; signals after 2 min"
= +06:40 held back partial-news2 "Partial NEWS2 3 from 3 of 7, pulse 3: for 10 s; signals after 60 s"
+06:48 rate=70
+08:00 notice oximeter sensor_off
+08:00 spo2=- rate=-
= +08:29 raise signal low spo2-unusable "No usable SpO2 for 30 s, sensor off"
+08:30 spo2=97 rate=190
= +08:32 end signal "condition over"
= +08:50 raise rate-high high hr-critical-high "Heart rate very high 190/min (limit 140)"
= +08:50 page #1 rn.adams "*** bed1 Heart rate very high 190/min (limit 140)"
+09:00 wait
