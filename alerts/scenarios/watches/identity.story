# Somebody admitted the next patient on the monitor: at once, and until the monitor is back.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 notice oximeter subject_changed
= +05:00 raise identity:oximeter high identity "Another patient or monitor: oximeter, values held back"
= +05:00 page #1 rn.adams "*** bed1 Another patient or monitor: oximeter, values held back"
+05:20 acknowledge identity:oximeter by=rn.adams
= +05:20 identity:oximeter high acknowledged by rn.adams
= +05:20 withdraw #1 "acknowledged"
+06:00 notice oximeter subject_back
= +06:00 end identity:oximeter "condition over"
+07:00 wait
