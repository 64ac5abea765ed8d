# A reading of ten minutes ago arrives after the present one. It changes nothing about now.
profile iv-ketamine-adult
in dosing
+12:00 cuff 130/80
+12:30 cuff 190/112 age=10:00
+13:00 wait
