# The ECG counts 118/min, the oximeter 72: leads or probe, and no page about a heart that is fine.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 heart_rate=118
= +05:20 raise rates-disagree low rates-disagree "Check leads and probe: heart 118/min, pulse 70/min"
+05:30 heart_rate=74
= +05:35 end rates-disagree "condition over"
= +05:40 raise vasovagal low vasovagal-watch "Rate falls fast: from 119 to 74/min in 60 s, pressure not known (limit 89.2)"
= +05:40 prompt reread_cuff "cuff reading wanted: Rate falls fast: from 119 to 74/min in 60 s, pressure not known (limit 89.2)"
+06:00 wait
