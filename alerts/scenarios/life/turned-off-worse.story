# The low limit is off; the critical one never is.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+09:58 cuff 124/78
+10:00 spo2=89
= +10:17 raise oxygen medium spo2-rapid-fall "SpO2 falling fast 98 to 89 % in 60 s (limit 90)"
= +10:17 page #1 rn.adams "** bed1 SpO2 falling fast 98 to 89 % in 60 s (limit 90)"
= +10:23 oxygen medium active, joined spo2-low
+11:00 off spo2-low minutes=10 reason="probe is being moved"
= +11:00 spo2-low off for 600 s
= +11:00 oxygen medium active, left spo2-low
= +11:03 oxygen medium active, joined spo2-below-baseline
= +11:04 oxygen medium active, joined spo2-watch
= +11:06 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
= +11:17 page #2 rn.baker "** bed1 SpO2 falling fast 94 to 89 % in 60 s (limit 86)"
= +11:18 oxygen low active, left spo2-rapid-fall
+12:00 spo2=82
= +12:09 oxygen high active, joined spo2-critical
= +12:09 page #3 rn.adams "*** bed1 SpO2 very low 82 % (limit 85)"
= +12:39 page #4 rn.baker "*** bed1 SpO2 very low 82 % (limit 85)"
+13:00 off spo2-critical minutes=10 reason="no"
= +13:00 spo2-critical is on
= +13:01 oxygen high active, joined spo2-very-low
= +13:09 page #5 dr.cole "*** bed1 SpO2 very low 82 % (limit 85)"
+13:10 look
= +13:10 shows oxygen high active "SpO2 very low 82 % (limit 85)", unseen: spo2-critical
= +13:10 shows partial-news2 low active "Partial NEWS2 3 from 3 of 7, SpO2 3", unseen: partial-news2
