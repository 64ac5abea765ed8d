# 98 % before the drug, 94 % now: harmless for most people, news about this one.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=94
= +06:03 raise oxygen low spo2-below-baseline "SpO2 below this patient's baseline 94 % (limit 94)"
+07:00 spo2=97
= +07:30 end oxygen "condition over"
+09:00 wait
