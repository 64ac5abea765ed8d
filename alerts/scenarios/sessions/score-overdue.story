# Nobody scores the sedation: after 15 min it is due, 5 min later it is said; the score ends it.
profile iv-ketamine-adult
unscored
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
in dosing
+14:00 look
= +14:00 shows no alert
= +20:00 raise task:sedation low score-overdue "Overdue: Sedation score, by 5 min"
+21:00 look
= +21:00 shows task:sedation low active "Overdue: Sedation score, by 6 min", unseen: score-overdue
+22:00 chart sedation=5
= +22:00 end task:sedation "condition over"
+23:00 wait
