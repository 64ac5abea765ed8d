# The ECG counts 118/min, the oximeter 72: leads or probe, and no page about a heart that is fine.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 heart_rate=118
= +05:20 raise rates-disagree low rates-disagree "Check leads and probe: heart 118/min, pulse 70/min"
+05:30 heart_rate=-
= +05:35 end rates-disagree "condition over"
+06:00 wait
