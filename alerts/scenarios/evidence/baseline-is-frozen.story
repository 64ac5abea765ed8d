# Baseline 98 %. After half an hour at 95 % four points below 98 are still counted from 98.
profile iv-ketamine-adult
in dosing
+10:00 spo2=95
+35:00 spo2=94
= +36:00 raise oxygen low spo2-below-baseline "SpO2 below this patient's baseline 94 % (limit 94)"
+36:30 look
= +36:30 shows oxygen low active "SpO2 below this patient's baseline 94 % (limit 94)", unseen: spo2-below-baseline
+37:00 spo2=97
= +37:30 end oxygen "condition over"
+38:00 wait
