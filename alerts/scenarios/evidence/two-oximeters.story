# The big monitor has an oximeter input without a probe, the small oximeter has the probe. The bed stays with the one that sees something.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 from monitor spo2=- pulse_rate=-
+05:01 from monitor spo2=- pulse_rate=-
+06:00 from monitor spo2=84
+06:01 from monitor spo2=84
+06:02 from monitor spo2=84
+06:10 look
= +06:10 shows no alert
+07:00 wait
