# A hand that moves: twelve seconds of 84 % with a poor signal reach nobody.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 spo2=92
+05:00 spo2=84 quality=questionable
= +05:00 raise oxygen low spo2-watch "SpO2 falling 92 % (limit 93)"
= +05:00 oxygen low active, joined spo2-below-baseline
+05:12 spo2=95 quality=good
= +05:42 oxygen low active, left spo2-watch
+07:00 wait
