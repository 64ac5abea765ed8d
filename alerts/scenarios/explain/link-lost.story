# Equipment explains itself in the same words.
profile iv-ketamine-adult
in dosing
+05:00 link oximeter down detail="cable pulled"
= +05:10 raise link:oximeter medium link-lost "Link lost: oximeter: cable pulled"
= +05:10 page #1 rn.adams "** bed1 Link lost: oximeter: cable pulled"
+05:30 explain
= +05:30 because #1 "Link lost: oximeter: cable pulled. Matters because: loss of communication is an alarm condition; nobody sees a dosed patient's numbers. Now: rn.adams paged 20 s ago; next rn.baker in 40 s."
