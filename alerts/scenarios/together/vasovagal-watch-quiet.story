# An anxious patient calms down to what the heart did before: 96 to 70/min.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+03:00 rate=96
+05:00 rate=70
+07:00 wait
