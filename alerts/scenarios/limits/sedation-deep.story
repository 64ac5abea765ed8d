# The nurse scores MOAA/S 1: the patient answers to pain only.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+15:00 chart sedation=1 by=rn.adams
= +15:00 raise sedation high sedation-deep "Unresponsive, MOAA/S 1 (limit 1)"
= +15:00 sedation high active, joined sedation-moderate
= +15:00 page #1 rn.adams "*** bed1 Unresponsive, MOAA/S 1 (limit 1)"
+15:20 acknowledge sedation by=rn.adams
= +15:20 sedation high acknowledged by rn.adams
= +15:20 withdraw #1 "acknowledged"
= +16:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 4 of 7, consciousness 3"
+17:00 chart sedation=4 by=rn.adams
= +17:00 sedation medium acknowledged by rn.adams, left sedation-deep
= +17:00 end sedation "condition over"
+18:00 wait
= +18:00 end partial-news2 "condition over"
