# With a stimulant 140/88 is nothing.
profile iv-ketamine-adult
overlay stimulant-or-maoi
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
in dosing
+00:30 cuffs off
+01:00 cuff 130/84
+02:00 wait
