# A rate of 103 is remarkable with a beta-blocker.
profile iv-ketamine-adult
overlay beta-blocker
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
in dosing
+01:00 rate=103
= +03:00 raise rate-high low hr-watch "Heart rate rising 103/min (limit 100)"
= +03:00 rate-high low active, joined hr-above-baseline
+05:00 wait
