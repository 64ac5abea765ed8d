# A patient desaturates in mid-infusion. The nurse answers within a minute; he recovers.
profile iv-ketamine-adult
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
+00:00 open nurse=rn.adams
+00:00 spo2=98 rate=70
+00:30 cuff 124/78
+02:00 cuff 122/80 every=5m
+02:30 phase dosing
= +02:30 phase dosing by=rn.adams
+10:00 spo2=88
= +10:15 raise spo2-low medium "SpO2 low 88 % (limit 90)"
= +10:15 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+10:25 acknowledge oxygen by=rn.adams
= +10:25 change oxygen acknowledged medium acknowledged owner=rn.adams
= +10:25 withdraw #1 "acknowledged"
= +11:00 change oxygen joined medium acknowledged rule=spo2-watch owner=rn.adams
= +11:00 change oxygen joined medium acknowledged rule=spo2-below-baseline owner=rn.adams
+11:30 spo2=96
= +11:45 change oxygen left low acknowledged rule=spo2-low owner=rn.adams
= +12:00 prompt cuff_due "cuff reading due"
= +12:00 change oxygen left low acknowledged rule=spo2-watch owner=rn.adams
= +12:00 end oxygen "condition over"
+14:00 wait
