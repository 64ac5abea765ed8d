# A baseline of 158 and the strongest answer: 182 may be expected, and is what it is all the same.
profile iv-ketamine-adult
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
+00:00 open response=2
+00:30 cuff 158/88
+02:00 cuff 158/88
+03:00 phase dosing by=dr.cole reason="known, treated"
= +03:00 phase dosing by=dr.cole
+03:01 cuffs 159/89
+38:00 cuffs off
+38:00 cuff 182/100
= +38:00 raise pressure-high low bp-high "Pressure high 182/100 mmHg, unconfirmed (limit 180)"
= +38:00 pressure-high low active, joined bp-watch
= +38:00 prompt reread_cuff "second cuff reading wanted: Pressure high 182/100 mmHg, unconfirmed (limit 180)"
= +39:15 prompt reread_cuff "second cuff reading still wanted: Pressure high 182/100 mmHg, unconfirmed (limit 180)"
+39:30 cuff 181/100
= +39:30 pressure-high medium active, worsened bp-high
= +39:30 page #1 rn.adams "** bed1 Pressure high 181/100 mmHg (limit 180)"
+40:00 wait
