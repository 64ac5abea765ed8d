# Two points from the pulse and one from the saturation are three, not five.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=95 rate=112
+06:30 rate=84
+08:00 wait
