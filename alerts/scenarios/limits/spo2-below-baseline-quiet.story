# 98 % before the drug, 95 % now: three points are no news.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=95
+09:00 wait
