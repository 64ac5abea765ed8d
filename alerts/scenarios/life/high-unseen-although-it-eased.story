# A deep fall ends at 93 %, which is a note of its own. When the note ends, the fall still has not been seen.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 spo2=82
= +10:17 raise oxygen medium spo2-rapid-fall "SpO2 falling fast 98 to 82 % in 60 s (limit 90)"
= +10:17 page #1 rn.adams "** bed1 SpO2 falling fast 98 to 82 % in 60 s (limit 90)"
= +10:18 oxygen high active, joined spo2-critical
= +10:18 page #2 rn.adams "*** bed1 SpO2 very low 82 % (limit 85)"
= +10:23 oxygen high active, joined spo2-low
+10:30 spo2=93
= +10:45 oxygen high active, left spo2-low
= +10:45 oxygen medium active, left spo2-critical
= +11:03 oxygen medium active, joined spo2-below-baseline
= +11:04 oxygen medium active, joined spo2-watch
= +11:14 oxygen low active, left spo2-rapid-fall
+11:30 look
= +11:30 shows oxygen low active "SpO2 falling 93 % (limit 93)", unseen: spo2-critical
+12:00 spo2=97
= +12:30 oxygen low active, left spo2-below-baseline
= +12:30 oxygen high cleared, cleared spo2-watch
= +12:30 withdraw #1 "cleared"
= +12:30 withdraw #2 "cleared"
+13:00 look
= +13:00 shows oxygen high cleared "SpO2 very low 82 % (limit 85)", unseen: spo2-critical
