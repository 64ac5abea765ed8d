# A calm bed holds nothing back.
profile iv-ketamine-adult
in dosing
+05:00 explain
