# The acknowledgement runs out while the rate is back within its limit, though not for long enough yet: nobody is called
# because a patient gets better. Beyond the limit once more, the nurse is called at once.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 rate=130
= +11:00 raise rate-high medium hr-high "Heart rate high 130/min (limit 120)"
= +11:00 page #1 rn.adams "** bed1 Heart rate high 130/min (limit 120)"
+11:10 acknowledge rate-high by=rn.adams
= +11:10 rate-high medium acknowledged by rn.adams
= +11:10 withdraw #1 "acknowledged"
= +12:00 rate-high medium acknowledged by rn.adams, joined hr-watch
= +12:00 rate-high medium acknowledged by rn.adams, joined hr-above-baseline
+15:50 rate=116
+17:30 explain
= +17:30 because #1 "Heart rate high 116/min (limit 120), for 7 min (signals after 60 s). Matters because: an academic clinic treats over 120 sustained for 5 min; call before that. Now: rn.adams has it; called again if it goes beyond its limit."
+18:00 rate=124
= +18:00 rate-high medium active, expired
= +18:00 page #2 rn.adams "** bed1 Heart rate high 125/min (limit 120)"
+18:20 acknowledge rate-high by=rn.adams
= +18:20 rate-high medium acknowledged by rn.adams
= +18:20 withdraw #2 "acknowledged"
+19:00 rate=80
= +20:00 rate-high low acknowledged by rn.adams, left hr-high
= +20:00 rate-high low acknowledged by rn.adams, left hr-watch
= +20:00 end rate-high "condition over"
+26:00 wait
