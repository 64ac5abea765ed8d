# Before a limit signals, the bed's page says what it waits for; then why it signals; then who has it.
profile iv-ketamine-adult
in dosing
+05:00 spo2=89
+05:06 explain
= +05:06 held back spo2-below-baseline "SpO2 below this patient's baseline 92 % (limit 94): for 3 s; signals after 60 s"
= +05:06 held back spo2-watch "SpO2 falling 92 % (limit 93): for 2 s; signals after 60 s"
= +05:17 raise oxygen medium spo2-rapid-fall "SpO2 falling fast 98 to 89 % in 60 s (limit 90)"
= +05:17 page #1 rn.adams "** bed1 SpO2 falling fast 98 to 89 % in 60 s (limit 90)"
= +05:23 oxygen medium active, joined spo2-low
+05:30 explain
= +05:30 because #1 "SpO2 falling fast 98 to 89 % in 60 s (limit 90), for 23 s (signals after 10 s). Matters because: the idea of the vendors' rapid-desaturation option: depth will come, do not wait for it. Now: rn.adams paged 13 s ago; next rn.baker in 47 s."
= +05:30 held back spo2-below-baseline "SpO2 below this patient's baseline 89 % (limit 94): for 27 s; signals after 60 s"
= +05:30 held back spo2-watch "SpO2 falling 89 % (limit 93): for 26 s; signals after 60 s"
= +05:30 held back partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3: for 24 s; signals after 60 s"
+05:40 acknowledge oxygen by=rn.adams
= +05:40 oxygen medium acknowledged by rn.adams
= +05:40 withdraw #1 "acknowledged"
+06:00 explain
= +06:00 because #1 "SpO2 falling fast 94 to 89 % in 60 s (limit 86), began 53 s ago (signals after 10 s), ends when it has been gone for 20 s. Matters because: the idea of the vendors' rapid-desaturation option: depth will come, do not wait for it. Now: rn.adams has it; silent for 4 min unless it gets worse."
= +06:00 held back spo2-below-baseline "SpO2 below this patient's baseline 89 % (limit 94): for 57 s; signals after 60 s"
= +06:00 held back spo2-watch "SpO2 falling 89 % (limit 93): for 56 s; signals after 60 s"
= +06:00 held back partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3: for 54 s; signals after 60 s"
= +06:03 oxygen medium acknowledged by rn.adams, joined spo2-below-baseline
= +06:04 oxygen medium acknowledged by rn.adams, joined spo2-watch
= +06:06 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3"
+06:10 spo2=98
+06:14 explain
= +06:14 because #1 "SpO2 falling fast 94 to 89 % in 60 s (limit 86), began 67 s ago (signals after 10 s), ends when it has been gone for 20 s. Matters because: the idea of the vendors' rapid-desaturation option: depth will come, do not wait for it. Now: rn.adams has it; silent for 4 min unless it gets worse."
= +06:14 because #2 "Partial NEWS2 3 from 3 of 7, SpO2 3, began 68 s ago (signals after 60 s), ends when it has been gone for 60 s. Matters because: an advisory summary of five of seven parts; nobody is called for it. Now: for information; nobody is called."
= +06:18 oxygen medium acknowledged by rn.adams, left spo2-rapid-fall
= +06:25 oxygen low acknowledged by rn.adams, left spo2-low
= +06:40 oxygen low acknowledged by rn.adams, left spo2-below-baseline
= +06:40 end oxygen "condition over"
+07:00 explain
= +07:00 because #2 "Partial NEWS2 3 from 3 of 7, SpO2 3, began 114 s ago (signals after 60 s), ends when it has been gone for 60 s. Matters because: an advisory summary of five of seven parts; nobody is called for it. Now: for information; nobody is called."
