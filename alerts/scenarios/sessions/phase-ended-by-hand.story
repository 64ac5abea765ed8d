# The nurse ends the session phase before its timer; the timer does not end recovery.
profile iv-ketamine-adult
in session
+05:00 phase recovery by=rn.adams
= +05:00 phase recovery by=rn.adams
+21:00 wait
