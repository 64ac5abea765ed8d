# The supervised programme asks for a reading 35 to 45 min after the drug. Nobody takes it.
profile esketamine-nasal-adult
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
in dosing
+05:00 phase session
= +05:00 phase session by=rn.adams
+33:00 cuffs off
= +40:45 prompt cuff_due "cuff reading due"
= +41:45 raise cuff low cuff-overdue "Cuff reading overdue by 2 min"
= +42:00 raise task:reading-40-min low window-overdue "Overdue: Cuff reading at 40 min (programme), by 2 min"
= +44:45 cuff medium active, worsened cuff-overdue
= +44:45 page #1 rn.adams "** bed1 Cuff reading overdue by 5 min"
= +45:00 task:reading-40-min medium active, worsened window-overdue
= +45:00 page #2 rn.adams "** bed1 Overdue: Cuff reading at 40 min (programme), by 5 min"
= +45:45 page #3 rn.baker "** bed1 Cuff reading overdue by 6 min"
+46:00 cuff 128/80
= +46:00 page #4 rn.baker "** bed1 Overdue: Cuff reading at 40 min (programme), by 6 min"
= +46:00 end cuff "condition over"
= +46:00 end task:reading-40-min "condition over"
= +46:00 withdraw #1 "ended"
= +46:00 withdraw #3 "ended"
= +46:00 withdraw #2 "ended"
= +46:00 withdraw #4 "ended"
+47:00 wait
