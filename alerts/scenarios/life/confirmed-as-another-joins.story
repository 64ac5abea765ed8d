# Diastolic 110, acknowledged as one reading. The second reading confirms it, and in the same moment the systolic is above
# the curve. What joins is only low; what was confirmed calls the nurse all the same.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 cuffs off
+10:00 cuff 148/110
= +10:00 raise pressure-high low bp-high "Pressure high 148/110 mmHg, unconfirmed (limit 110)"
= +10:00 pressure-high low active, joined bp-watch
= +10:00 pressure-high low active, joined bp-rise
= +10:00 prompt reread_cuff "second cuff reading wanted: Pressure high 148/110 mmHg, unconfirmed (limit 110)"
+10:30 acknowledge pressure-high by=rn.adams
= +10:30 pressure-high low acknowledged by rn.adams
= +11:15 prompt reread_cuff "second cuff reading still wanted: Pressure high 148/110 mmHg, unconfirmed (limit 110)"
+12:00 cuff 166/111
= +12:00 pressure-high medium active, worsened bp-high
= +12:00 page #1 rn.adams "** bed1 Pressure high 166/111 mmHg (limit 110)"
+13:00 wait
= +13:00 page #2 rn.baker "** bed1 Pressure high 166/111 mmHg (limit 110)"
