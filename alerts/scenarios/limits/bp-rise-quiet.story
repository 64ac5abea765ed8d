# 102/62 before the drug, 140/86 at the end of it: a strong and ordinary effect.
profile iv-ketamine-adult
+00:00 open nurse=rn.adams
+00:30 cuff 102/62
+02:00 cuff 102/62
+03:00 phase dosing
= +03:00 phase dosing by=rn.adams
+03:01 cuffs 116/72
+42:00 cuff 140/86
+44:00 wait
