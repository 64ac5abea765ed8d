# Before a limit signals, the bed's page says what it waits for; then why it signals; then who has it.
profile iv-ketamine-adult
in dosing
+05:00 spo2=89
+05:06 explain
= +05:06 held back spo2-low "SpO2 low 89 % (limit 90): for 6 s; signals after 15 s"
= +05:06 held back spo2-watch "SpO2 falling 89 % (limit 93): for 6 s; signals after 60 s"
= +05:06 held back spo2-below-baseline "SpO2 below this patient's baseline 89 % (limit 94): for 6 s; signals after 60 s"
= +05:06 held back spo2-rapid-fall "SpO2 falling fast 98 to 89 % in 60 s (limit 90): for 6 s; signals after 10 s"
= +05:06 held back partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3: for 6 s; signals after 60 s"
= +05:10 raise oxygen medium spo2-rapid-fall "SpO2 falling fast 98 to 89 % in 60 s (limit 90)"
= +05:10 page #1 rn.adams "** bed1 SpO2 falling fast 98 to 89 % in 60 s (limit 90)"
= +05:15 oxygen medium active, joined spo2-low
+05:30 explain
= +05:30 because #1 "SpO2 low 89 % (limit 90), for 30 s (signals after 15 s). Matters because: 15 s at 90 % is the best studied pair; removes most alarms of short dips. Now: rn.adams paged 20 s ago; next rn.baker in 40 s."
= +05:30 held back spo2-watch "SpO2 falling 89 % (limit 93): for 30 s; signals after 60 s"
= +05:30 held back spo2-below-baseline "SpO2 below this patient's baseline 89 % (limit 94): for 30 s; signals after 60 s"
= +05:30 held back partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3: for 30 s; signals after 60 s"
+05:40 acknowledge oxygen by=rn.adams
= +05:40 oxygen medium acknowledged by rn.adams
= +05:40 withdraw #1 "acknowledged"
+06:00 explain
= +06:00 oxygen medium acknowledged by rn.adams, joined spo2-watch
= +06:00 oxygen medium acknowledged by rn.adams, joined spo2-below-baseline
= +06:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
= +06:00 because #1 "SpO2 low 89 % (limit 90), for 60 s (signals after 15 s). Matters because: 15 s at 90 % is the best studied pair; removes most alarms of short dips. Now: rn.adams has it; silent for 4 min unless it gets worse."
= +06:00 because #2 "Partial NEWS2 3 from 3 of 7, SpO2 3, for 60 s (signals after 60 s). Matters because: an advisory summary of five of seven parts; nobody is called for it. Now: for information; nobody is called."
+06:10 spo2=98
+06:14 explain
= +06:14 oxygen medium acknowledged by rn.adams, left spo2-rapid-fall
= +06:14 because #1 "SpO2 low 89 % (limit 90), began 74 s ago (signals after 15 s), ends when it has been gone for 15 s. Matters because: 15 s at 90 % is the best studied pair; removes most alarms of short dips. Now: rn.adams has it; silent for 4 min unless it gets worse."
= +06:14 because #2 "Partial NEWS2 3 from 3 of 7, SpO2 3, began 74 s ago (signals after 60 s), ends when it has been gone for 60 s. Matters because: an advisory summary of five of seven parts; nobody is called for it. Now: for information; nobody is called."
= +06:25 oxygen low acknowledged by rn.adams, left spo2-low
= +06:40 oxygen low acknowledged by rn.adams, left spo2-watch
= +06:40 end oxygen "condition over"
+07:00 explain
= +07:00 because #2 "Partial NEWS2 3 from 3 of 7, SpO2 3, began 2 min ago (signals after 60 s), ends when it has been gone for 60 s. Matters because: an advisory summary of five of seven parts; nobody is called for it. Now: for information; nobody is called."
