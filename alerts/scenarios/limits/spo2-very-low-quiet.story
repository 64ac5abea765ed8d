# 87 % for 50 s, then deep breaths: the page of the medium limit, and no more than that.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=87
= +05:10 raise oxygen medium spo2-rapid-fall "SpO2 falling fast from 98 to 87 % in 60 s (limit 90)"
= +05:10 page #1 rn.adams "** bed1 SpO2 falling fast from 98 to 87 % in 60 s (limit 90)"
= +05:15 oxygen medium active, joined spo2-low
+05:20 acknowledge oxygen by=rn.adams
= +05:20 oxygen medium acknowledged by rn.adams
= +05:20 withdraw #1 "acknowledged"
+05:50 spo2=96
= +06:05 oxygen medium acknowledged by rn.adams, left spo2-low
= +06:10 end oxygen "condition over"
+08:00 wait
