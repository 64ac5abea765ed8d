# The ECG says 36, the oximeter 70: ten seconds more than the five, and not longer.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 heart_rate=36
= +05:15 raise rate-low high hr-critical-low "Heart rate very low 36/min, heart 36/min, pulse 70/min (limit 40)"
= +05:15 page #1 rn.adams "*** bed1 Heart rate very low 36/min, heart 36/min, pulse 70/min (limit 40)"
= +05:20 raise rates-disagree low rates-disagree "Check leads and probe: heart 36/min, pulse 70/min"
= +05:25 rate-low high active, joined hr-low
+05:30 heart_rate=70
= +05:30 rate-low high active, joined hr-low-watch
= +05:35 end rates-disagree "condition over"
= +05:45 rate-low medium active, left hr-critical-low
= +05:45 rate-low low active, left hr-low
= +06:00 rate-low high cleared, cleared hr-low-watch
= +06:00 withdraw #1 "cleared"
+07:00 wait
