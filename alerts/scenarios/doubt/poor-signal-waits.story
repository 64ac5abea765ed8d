# 84 % from a probe that says its signal is poor: half a minute longer than the five seconds, and not longer.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 spo2=94
+05:00 spo2=84 quality=questionable
= +05:44 raise oxygen high spo2-critical "SpO2 very low 84 %, signal poor (limit 85)"
= +05:44 page #1 rn.adams "*** bed1 SpO2 very low 84 %, signal poor (limit 85)"
= +06:02 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
+06:10 quality=good spo2=97
= +06:14 page #2 rn.baker "*** bed1 SpO2 very low 84 %, signal poor (limit 85)"
= +06:25 oxygen high cleared, cleared spo2-critical
= +06:25 withdraw #1 "cleared"
= +06:25 withdraw #2 "cleared"
= +07:10 end partial-news2 "condition over"
+08:00 wait
