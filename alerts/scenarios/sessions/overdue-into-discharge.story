# The cuff is overdue when the prescriber lets the patient go. In discharge no reading is due any more, and the end of the alert says so.
profile iv-ketamine-adult
in recovery
+00:10 cuffs off
= +15:25 prompt cuff_due "cuff reading due"
= +16:25 raise cuff low cuff-overdue "Cuff reading overdue by 2 min"
= +19:25 cuff medium active, worsened cuff-overdue
= +19:25 page #1 rn.adams "** bed1 Cuff reading overdue by 5 min"
+20:00 look
= +20:00 shows cuff medium active "Cuff reading overdue by 5 min", unseen: cuff-overdue
= +20:25 page #2 rn.baker "** bed1 Cuff reading overdue by 6 min"
+21:00 phase discharge by=dr.cole reason="seen by me"
= +21:00 phase discharge by=dr.cole
= +21:00 end cuff "not judged in discharge"
= +21:00 withdraw #1 "ended"
= +21:00 withdraw #2 "ended"
+22:00 wait
