# This patient answered strongly in earlier sessions: 152 at twenty minutes is nothing new.
profile iv-ketamine-adult
+00:00 open response=1.8
+00:30 cuff 122/78
+02:00 cuff 122/78
+03:00 phase dosing
= +03:00 phase dosing by=rn.adams
+03:01 cuffs 130/80
+22:30 cuffs off
+23:00 cuff 152/90
+26:00 wait
