# The monitor's clock is put forward by ten minutes: the times in its record are not what they seem.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 clock=-00:01
+00:00 open
+00:30 cuff 122/78
+01:00 cuff 122/78
+02:00 phase dosing
= +02:00 phase dosing by=rn.adams
+03:00 clock=+09:59
= +03:10 raise clock-step:oximeter low clock-step "Clock was set: oximeter forward by 10 min"
= +04:10 end clock-step:oximeter "condition over"
+05:00 wait
