# At 70 a pressure of 96 systolic is low.
profile iv-ketamine-adult
overlay age-65-plus
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
in session
+00:30 cuffs off
+01:00 cuff 96/60
= +01:00 raise pressure-low low bp-low "Pressure low 96/60 mmHg, unconfirmed (limit 100)"
= +01:00 prompt reread_cuff "second cuff reading wanted: Pressure low 96/60 mmHg, unconfirmed (limit 100)"
= +02:15 prompt reread_cuff "second cuff reading still wanted: Pressure low 96/60 mmHg, unconfirmed (limit 100)"
+02:30 cuff 97/60
= +02:30 pressure-low medium active, worsened bp-low
= +02:30 page #1 rn.adams "** bed1 Pressure low 97/60 mmHg (limit 100)"
+03:00 wait
