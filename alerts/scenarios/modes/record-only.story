# Nobody is called. Reminders and what is wrong with the equipment stand on the screen.
profile iv-ketamine-adult
mode record-only
in dosing
+04:00 cuffs off
+05:00 spo2=80
+05:00 cuff 210/125
+06:00 link oximeter down detail="cable pulled"
= +06:10 raise link:oximeter medium link-lost "Link lost: oximeter: cable pulled"
= +07:00 link:oximeter high active, worsened link-lost
+08:00 look
= +08:00 shows link:oximeter high active "Link lost: oximeter: cable pulled", unseen: link-lost
