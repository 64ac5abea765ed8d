# MOAA/S 4, slow to answer: what half of the patients show.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+15:00 chart sedation=4 by=rn.adams
+18:00 wait
