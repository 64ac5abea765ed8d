# No oximeter speaks. A charted 84 % is judged like any other value while it is fresh, and does not stand for a signal.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 silent
= +10:09 raise signal low stale "Numbers not current: spo2 10 s old"
= +10:29 signal medium active, joined spo2-unusable
= +10:29 page #1 rn.adams "** bed1 Numbers not current: spo2 30 s old"
+10:40 chart spo2=84 by=rn.adams
= +10:45 raise oxygen high spo2-critical "SpO2 very low 84 % (limit 85)"
= +10:45 page #2 rn.adams "*** bed1 SpO2 very low 84 % (limit 85)"
+10:50 look
= +10:50 oxygen high active, joined spo2-rapid-fall
= +10:50 shows signal medium active "Numbers not current: pulse_rate 51 s old", unseen: stale
= +10:50 shows oxygen high active "SpO2 very low 84 % (limit 85)", unseen: spo2-critical
= +10:51 oxygen high suspended, suspended
+11:00 spo2=97 rate=70
= +11:00 oxygen high active, judged_again
= +11:02 signal medium active, left stale
= +11:02 end signal "condition over"
= +11:02 withdraw #1 "ended"
= +11:15 oxygen medium active, left spo2-critical
= +11:20 oxygen high cleared, cleared spo2-rapid-fall
= +11:20 withdraw #2 "cleared"
+12:00 wait
