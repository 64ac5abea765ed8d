# A rise of 15 mmHg that ends within 20 of the baseline, and a rise of 14 above it: neither is a late rise.
profile iv-ketamine-adult esketamine-nasal-adult
in recovery
+05:00 cuffs off
+05:00 cuff 124/80
+20:00 cuff 139/84
+35:00 cuff 149/88
+36:00 wait
