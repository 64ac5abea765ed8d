# MOAA/S 3: answers when spoken to loudly.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+15:00 chart sedation=3 by=rn.adams
= +16:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 4 of 7, consciousness 3"
+20:00 wait
