# The small oximeter dies without a word. Ten seconds later the monitor's values are taken.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 silent
+05:02 from monitor spo2=96
+05:06 from monitor spo2=96
= +05:09 raise signal low stale "Numbers not current: spo2 10 s old"
+05:10 from monitor spo2=96
+05:14 from monitor spo2=96
+05:20 look
= +05:20 shows signal low active "Numbers not current: pulse_rate 21 s old", unseen: stale
+05:22 from monitor spo2=96
= +05:29 signal medium active, worsened stale
= +05:29 page #1 rn.adams "** bed1 Numbers not current: pulse_rate 30 s old"
+05:30 wait
