# A rise that this drug makes in this patient is information; the page says what was expected.
profile iv-ketamine-adult
+00:00 open
+00:30 cuff 138/84
+02:00 cuff 138/84
+03:00 phase dosing
= +03:00 phase dosing by=rn.adams
+03:01 cuffs 150/90
+22:30 cuffs off
+23:00 cuff 162/96
= +23:00 raise pressure-high information bp-watch "Pressure raised 162/96 mmHg, within 20 of 147 expected (limit 160)"
+23:10 explain
= +23:10 because #1 "Pressure raised 162/96 mmHg, within 20 of 147 expected (limit 160), for 10 s. Matters because: 44 % of patients reach 165/100 over a course: expected, look, do not page. Now: for information; nobody is called."
= +23:10 held back bp-watch "Pressure raised 162/96 mmHg, within 20 of 147 expected (limit 160): what this drug and dose do; for information"
