# A deep fall ends at 93 %, which is a note of its own. When the note ends, the fall still has not been seen.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 spo2=82
= +10:05 raise oxygen high spo2-critical "SpO2 very low 82 % (limit 85)"
= +10:05 page #1 rn.adams "*** bed1 SpO2 very low 82 % (limit 85)"
= +10:15 oxygen high active, joined spo2-low
+10:30 spo2=93
= +10:35 page #2 rn.baker "*** bed1 SpO2 very low 82 % (limit 85)"
= +10:45 oxygen medium active, left spo2-critical
= +10:45 oxygen high cleared, cleared spo2-low
= +10:45 withdraw #1 "cleared"
= +10:45 withdraw #2 "cleared"
= +11:00 oxygen low active, returned spo2-watch
= +11:00 oxygen low active, joined spo2-below-baseline
+11:30 look
= +11:30 shows oxygen low active "SpO2 falling 93 % (limit 93)", unseen: spo2-critical
+12:00 spo2=97
= +12:30 oxygen low active, left spo2-watch
= +12:30 oxygen high cleared, cleared spo2-below-baseline
+13:00 look
= +13:00 shows oxygen high cleared "SpO2 very low 82 % (limit 85)", unseen: spo2-critical
