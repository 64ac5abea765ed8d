# 95 % is well.
profile iv-ketamine-adult
overlay sleep-apnoea-or-sedatives
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
in dosing
+01:00 spo2=95
+04:00 wait
