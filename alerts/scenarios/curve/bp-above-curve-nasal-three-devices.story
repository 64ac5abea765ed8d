# Three devices raise more than two: what is above the curve of 56 mg is within that of 84 mg.
profile esketamine-nasal-adult
+00:00 open devices=3
+00:30 cuff 116/74
+02:00 cuff 116/74
+03:00 phase dosing
= +03:00 phase dosing by=rn.adams
+03:01 cuffs 122/78
+18:00 phase session
= +18:00 phase session by=rn.adams
+43:30 cuff 153/92
+45:00 wait
