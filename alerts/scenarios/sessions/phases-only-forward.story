# The wrong button: from the session phase nobody gets back into dosing, and no phase is left out.
profile iv-ketamine-adult esketamine-nasal-adult
in session
+01:00 phase dosing by=rn.adams
= +01:00 refused "after session comes not dosing"
+01:00 phase discharge by=rn.adams
= +01:00 refused "after session comes not discharge"
+02:00 wait
