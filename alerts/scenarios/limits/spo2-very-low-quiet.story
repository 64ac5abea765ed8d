# 87 % for 50 s, then deep breaths: the page of the medium limit, and no more than that.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+03:59 spo2=94
+05:00 spo2=87
= +05:02 raise oxygen low spo2-below-baseline "SpO2 below this patient's baseline 92 % (limit 94)"
= +05:19 oxygen medium active, joined spo2-low
= +05:19 page #1 rn.adams "** bed1 SpO2 low 87 % (limit 90)"
+05:20 acknowledge oxygen by=rn.adams
= +05:20 oxygen medium acknowledged by rn.adams
= +05:20 withdraw #1 "acknowledged"
+05:50 spo2=96
= +06:05 oxygen low acknowledged by rn.adams, left spo2-low
= +06:20 end oxygen "condition over"
+08:00 wait
