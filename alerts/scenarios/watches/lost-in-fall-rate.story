# The rate falls fast, and a cuff on the probe's arm takes the pulse: not left waiting for it to come back.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 rate=48
= +05:10 raise rate-low low vasovagal-watch "Rate falls fast: 71 to 48/min in 60 s, pressure not known (limit 53)"
= +05:10 prompt reread_cuff "cuff reading wanted: Rate falls fast: 71 to 48/min in 60 s, pressure not known (limit 53)"
+05:30 rate=- spo2=-
= +05:30 rate-low low active, joined hr-low-watch
= +05:30 rate-low low suspended, suspended
= +05:44 rate-low high active, joined lost-in-fall
= +05:44 page #1 rn.adams "*** bed1 Signal lost in a fall: 48/min 15 s ago"
= +05:59 raise signal low spo2-unusable "No usable SpO2 for 30 s"
+06:10 rate=46 spo2=96
= +06:10 rate-low low active, left lost-in-fall
= +06:12 end signal "condition over"
+06:40 rate=70
= +06:40 rate-low low active, left vasovagal-watch
= +07:10 rate-low high cleared, cleared hr-low-watch
= +07:10 withdraw #1 "cleared"
+08:00 wait
