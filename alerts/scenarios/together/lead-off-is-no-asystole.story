# The ECG says 0 and there is a pulse: a lead is off. When the pulse is gone, too, it is what it says.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 heart_rate=0
= +05:20 raise rates-disagree low rates-disagree "Check leads and probe: heart 0/min, pulse 70/min"
+06:00 rate=- heart_rate=0
= +06:05 raise rate-low high hr-critical-low "Heart rate very low 0/min (limit 40)"
= +06:05 end rates-disagree "condition over"
= +06:05 page #1 rn.adams "*** bed1 Heart rate very low 0/min (limit 40)"
= +06:15 rate-low high active, joined hr-low
+06:30 wait
= +06:30 rate-low high active, joined hr-low-watch
