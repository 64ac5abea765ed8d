# 165/95 at the end of the session, acknowledged. In recovery the limit is stricter and the alert the same one.
profile iv-ketamine-adult
in session
+17:00 cuff 165/95
= +17:00 raise pressure-high low bp-watch "Pressure raised 165/95 mmHg (limit 160)"
= +17:00 pressure-high low active, joined bp-rise
= +17:00 pressure-high low active, joined bp-above-curve
= +17:00 prompt reread_cuff "second cuff reading wanted: Pressure far above baseline 165/95 mmHg, unconfirmed (limit 162)"
+17:30 acknowledge pressure-high by=rn.adams
= +17:30 pressure-high low acknowledged by rn.adams
= +20:00 phase recovery by=timer
= +20:00 pressure-high low acknowledged by rn.adams, joined bp-watch-recovery
= +20:00 pressure-high low acknowledged by rn.adams, joined bp-late-rise
= +20:00 pressure-high low acknowledged by rn.adams, left bp-watch
+21:00 cuff 151/90
= +21:00 pressure-high low acknowledged by rn.adams, left bp-rise
= +21:00 pressure-high low acknowledged by rn.adams, left bp-late-rise
+24:00 cuff 140/85
= +24:00 pressure-high low acknowledged by rn.adams, left bp-above-curve
= +24:00 end pressure-high "condition over"
+25:00 wait
