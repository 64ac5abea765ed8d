# With a stimulant 157/96 is worth a look.
profile iv-ketamine-adult
overlay stimulant-or-maoi
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
in dosing
+00:30 cuffs off
+01:00 cuff 157/96
= +01:00 raise pressure-high low bp-watch "Pressure raised 157/96 mmHg (limit 155)"
= +01:00 pressure-high low active, joined bp-above-curve
+02:00 wait
