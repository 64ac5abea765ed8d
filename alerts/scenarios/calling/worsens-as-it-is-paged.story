# The chain of the low alert asks the nurse after five minutes; in the same moment a reading makes it a high one. The page
# that she has speaks of a low alert: she is paged again at once.
profile iv-ketamine-adult
in dosing
+09:00 cuffs off
= +09:35 prompt cuff_due "cuff reading due"
+10:00 cuff 168/96
= +10:00 raise pressure-high low bp-watch "Pressure raised 168/96 mmHg (limit 160)"
= +10:00 pressure-high low active, joined bp-rise
= +10:00 pressure-high low active, joined bp-above-curve
= +10:00 prompt reread_cuff "second cuff reading wanted: Pressure far above baseline 168/96 mmHg, unconfirmed (limit 162)"
+15:00 cuff 206/122
= +15:00 page #1 rn.adams "* bed1 Pressure far above baseline 168/96 mmHg (limit 162)"
= +15:00 pressure-high high active, joined bp-critical-high
= +15:00 pressure-high high active, joined bp-high
= +15:00 prompt reread_cuff "cuff reading wanted: Pressure very high 206/122 mmHg (limit 200)"
= +15:00 page #2 rn.adams "*** bed1 Pressure very high 206/122 mmHg (limit 200)"
= +15:30 page #3 rn.baker "*** bed1 Pressure very high 206/122 mmHg (limit 200)"
+16:00 wait
= +16:00 page #4 dr.cole "*** bed1 Pressure very high 206/122 mmHg (limit 200)"
