# The same pressure at the end of the infusion is what is expected, as far as that can be said.
profile iv-ketamine-adult
in dosing
+10:00 cuffs 140/86
+38:00 cuffs off
+38:00 cuff 152/90
+40:00 wait
