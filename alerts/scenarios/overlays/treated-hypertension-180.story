# 180/110 stays 180/110.
profile iv-ketamine-adult
overlay treated-hypertension
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
in session
+00:30 cuffs off
+01:00 cuff 184/100
= +01:00 raise pressure-high low bp-high "Pressure high 184/100 mmHg, unconfirmed (limit 180)"
= +01:00 pressure-high low active, joined bp-watch
= +01:00 pressure-high low active, joined bp-rise
= +01:00 pressure-high low active, joined bp-above-curve
= +01:00 prompt reread_cuff "second cuff reading wanted: Pressure high 184/100 mmHg, unconfirmed (limit 180)"
= +02:15 prompt reread_cuff "second cuff reading still wanted: Pressure high 184/100 mmHg, unconfirmed (limit 180)"
+02:30 cuff 186/101
= +02:30 pressure-high medium active, worsened bp-high
= +02:30 page #1 rn.adams "** bed1 Pressure high 186/101 mmHg (limit 180)"
+03:00 wait
