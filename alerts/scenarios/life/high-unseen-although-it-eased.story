# A deep fall ends at 93 %, which is a note of its own. When the note ends, the fall still has not been seen.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 spo2=82
= +10:10 raise oxygen high spo2-critical "SpO2 very low 82 % (limit 85)"
= +10:10 oxygen high active, joined spo2-rapid-fall
= +10:10 page #1 rn.adams "*** bed1 SpO2 very low 82 % (limit 85)"
= +10:15 oxygen high active, joined spo2-low
+10:30 spo2=93
= +10:40 page #2 rn.baker "*** bed1 SpO2 very low 82 % (limit 85)"
= +10:45 oxygen medium active, left spo2-critical
= +10:45 oxygen medium active, left spo2-low
= +11:00 oxygen medium active, joined spo2-watch
= +11:00 oxygen medium active, joined spo2-below-baseline
= +11:14 oxygen low active, left spo2-rapid-fall
+11:30 look
= +11:30 shows oxygen low active "SpO2 falling 93 % (limit 93)", unseen: spo2-critical
+12:00 spo2=97
= +12:30 oxygen low active, left spo2-watch
= +12:30 oxygen high cleared, cleared spo2-below-baseline
= +12:30 withdraw #1 "cleared"
= +12:30 withdraw #2 "cleared"
+13:00 look
= +13:00 shows oxygen high cleared "SpO2 very low 82 % (limit 85)", unseen: spo2-critical
