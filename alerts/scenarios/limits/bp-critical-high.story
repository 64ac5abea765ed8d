# 204/104 once: no second reading is waited for.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 204/104
= +05:00 raise pressure-high high bp-critical-high "Pressure very high 204/104 mmHg (limit 200)"
= +05:00 pressure-high high active, joined bp-high
= +05:00 pressure-high high active, joined bp-watch
= +05:00 pressure-high high active, joined bp-rise
= +05:00 pressure-high high active, joined bp-above-curve
= +05:00 prompt reread_cuff "cuff reading wanted: Pressure very high 204/104 mmHg (limit 200)"
= +05:00 page #1 rn.adams "*** bed1 Pressure very high 204/104 mmHg (limit 200)"
+05:20 acknowledge pressure-high by=rn.adams
= +05:20 pressure-high high acknowledged by rn.adams
= +05:20 withdraw #1 "acknowledged"
+07:00 cuff 136/84
= +07:00 prompt cuff_due "cuff reading due"
= +07:00 pressure-high low acknowledged by rn.adams, left bp-critical-high
= +07:00 pressure-high low acknowledged by rn.adams, left bp-high
= +07:00 pressure-high low acknowledged by rn.adams, left bp-watch
= +07:00 pressure-high low acknowledged by rn.adams, left bp-rise
= +07:00 end pressure-high "condition over"
+08:00 wait
