# The same fall, and it stays: a high alert is put off by half a minute and never more.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 spo2=82 fall=at-once
= +05:35 raise oxygen high spo2-critical "SpO2 very low 82 %, too fast for a patient (limit 85)"
= +05:35 page #1 rn.adams "*** bed1 SpO2 very low 82 %, too fast for a patient (limit 85)"
+05:50 explain
= +05:50 because #1 "SpO2 very low 82 %, too fast for a patient (limit 85), for 50 s (signals after 35 s). Matters because: severe desaturation; 85 % is the lowest factory default of the oximeter standard. Now: rn.adams paged 15 s ago; next rn.adams, rn.baker in 15 s."
= +05:50 held back spo2-very-low "SpO2 low for a minute 82 %, too fast for a patient (limit 88): for 50 s; signals after 90 s"
= +05:50 held back spo2-low "SpO2 low 82 %, too fast for a patient (limit 90): for 50 s; signals after 90 s"
= +05:50 held back spo2-watch "SpO2 falling 82 %, too fast for a patient (limit 93): for 50 s; signals after 70 s"
= +05:50 held back spo2-below-baseline "SpO2 below this patient's baseline 82 %, too fast for a patient (limit 94): for 50 s; signals after 70 s"
= +05:50 held back spo2-rapid-fall "SpO2 falling fast 98 to 82 % in 60 s, too fast for a patient (limit 90): for 50 s; signals after 100 s"
= +05:50 held back partial-news2 "Partial NEWS2 3 from 3 of 7, SpO2 3: for 50 s; signals after 60 s"
