# MOAA/S 3: answers when spoken to loudly.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+15:00 chart sedation=3 by=rn.adams
+20:00 wait
