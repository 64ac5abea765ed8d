# SpO2 is low, and then the monitor says that the probe is off: somebody took it. No more than that is said.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=87
= +05:17 raise oxygen medium spo2-rapid-fall "SpO2 falling fast 98 to 87 % in 60 s (limit 90)"
= +05:17 page #1 rn.adams "** bed1 SpO2 falling fast 98 to 87 % in 60 s (limit 90)"
= +05:23 oxygen medium active, joined spo2-low
+05:40 spo2=-
+05:40 notice oximeter sensor_off
= +05:40 oxygen medium suspended, suspended
+06:05 notice oximeter sensor_on
+06:05 spo2=96
= +06:05 oxygen medium active, judged_again
= +06:17 page #2 rn.baker "** bed1 SpO2 falling fast 98 to 87 % in 60 s (limit 90)"
= +06:20 oxygen medium active, left spo2-low
= +06:25 oxygen medium cleared, cleared spo2-rapid-fall
= +06:25 withdraw #1 "cleared"
= +06:25 withdraw #2 "cleared"
+08:00 wait
