# 92/62: low for this patient, mean 72, no limit crossed.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 92/62
+07:00 wait
