# On oxygen, 95 % for five minutes is too much for a patient who retains carbon dioxide; on air it is not.
profile iv-ketamine-adult
overlay copd-88-92
team rn.adams=nurse rn.baker=nurse dr.cole=prescriber
+00:00 spo2=91 rate=74
+00:00 open nurse=rn.adams
+00:30 cuff 124/78
+02:00 cuff 122/78
+03:00 phase dosing by=dr.cole reason="COPD, usual saturation"
= +03:00 phase dosing by=dr.cole
+03:00 cuffs 124/78
+04:00 spo2=95
+10:00 chart room-air=no
= +15:00 raise oxygen-high low spo2-high-on-oxygen "SpO2 high on oxygen 95 % (limit 92)"
+16:00 spo2=90
= +16:33 end oxygen-high "condition over"
+17:00 wait
