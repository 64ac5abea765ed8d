# When nothing else holds, the alert ends at once, and it says who turned it off. It is no latch: somebody has seen it.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 spo2=93
= +11:03 raise oxygen low spo2-below-baseline "SpO2 below this patient's baseline 93 % (limit 94)"
= +11:04 oxygen low active, joined spo2-watch
+11:30 off spo2-watch minutes=5 reason="lives at altitude"
= +11:30 spo2-watch off for 300 s
= +11:30 oxygen low active, left spo2-watch
+11:40 off spo2-below-baseline minutes=5 reason="lives at altitude"
= +11:40 spo2-below-baseline off for 300 s
= +11:40 end oxygen "turned off by rn.adams"
+11:41 look
= +11:41 shows no alert
+17:00 wait
