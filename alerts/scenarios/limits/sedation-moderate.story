# MOAA/S 2: answers to prodding only. Ten minutes later 3.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+15:00 chart sedation=2 by=rn.adams
= +15:00 raise sedation medium sedation-moderate "Deeply sedated, MOAA/S 2 (limit 2)"
= +15:00 page #1 rn.adams "** bed1 Deeply sedated, MOAA/S 2 (limit 2)"
+15:20 acknowledge sedation by=rn.adams
= +15:20 sedation medium acknowledged by rn.adams
= +15:20 withdraw #1 "acknowledged"
= +16:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 4 of 7, consciousness 3"
+19:00 chart sedation=3 by=rn.adams
= +19:00 end sedation "condition over"
+20:00 wait
