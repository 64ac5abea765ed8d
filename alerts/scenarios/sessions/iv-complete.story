# A whole infusion: two readings, forty minutes, twenty minutes of the first decay, an hour after the end of the infusion, home.
profile iv-ketamine-adult
+00:00 open nurse=rn.adams
+01:00 gate
= +01:00 not yet baseline-cuff "two cuff readings that agree (baseline none yet)"
= +01:00 met     baseline-spo2 "SpO2 98 %, at least 94 %"
= +01:00 met     baseline-rate "rate 70/min, 50 to 110"
+01:00 phase dosing
= +01:00 refused "the gate is not met"
+02:00 cuff 124/78
+04:00 cuff 126/80
+05:00 gate
= +05:00 met     baseline-cuff "two cuff readings that agree (baseline 125/79)"
= +05:00 met     pressure "pressure 125/79 not above 140/90"
= +05:00 met     baseline-spo2 "SpO2 98 %, at least 94 %"
= +05:00 met     baseline-rate "rate 70/min, 50 to 110"
+05:00 phase dosing
= +05:00 phase dosing by=rn.adams
+05:00 cuffs 138/86
+20:00 chart sedation=4
+25:00 cuffs 148/90
+35:00 chart sedation=4
+45:00 phase session
= +45:00 phase session by=rn.adams
+45:10 cuffs 136/84
+50:00 chart sedation=5
= +65:00 phase recovery by=timer
+66:00 gate
= +66:00 not yet minimum-time "60 min after dosing ended: 21 min"
= +66:00 not yet pressure-home "two cuff readings 10 min apart, within 20 % of baseline and below 160/100, the last within 15 min"
= +66:00 met     rate-home "rate 70/min, 50 to 110 and near baseline"
= +66:00 met     spo2-home "SpO2 at least 94 % (or baseline - 2) for 5 min"
= +66:00 not yet sedation "MOAA/S 5 twice, 10 min apart"
= +66:00 not yet padss "PADSS at least 9"
= +66:00 not yet dissociation-resolved "Dissociation resolved"
= +66:00 not yet no-symptoms "No headache, chest pain, visual change or severe nausea"
= +66:00 not yet room-air "On room air"
= +66:00 not yet escort "Escort present, no driving until tomorrow"
= +66:00 met     quiet "No medium or high alert for 15 min, none unseen"
+66:00 cuffs 128/80
= +70:00 raise task:sedation low score-overdue "Overdue: Sedation score, by 5 min"
+84:00 chart sedation=5
= +84:00 end task:sedation "condition over"
+95:00 chart sedation=5 padss=10 dissociation-resolved=yes no-symptoms=yes room-air=yes escort=yes
+96:00 phase discharge by=rn.adams
= +96:00 refused "the gate is not met"
+105:10 gate
= +105:10 met     minimum-time "60 min after dosing ended: 60 min"
= +105:10 met     pressure-home "two cuff readings 10 min apart, within 20 % of baseline and below 160/100, the last within 15 min"
= +105:10 met     rate-home "rate 70/min, 50 to 110 and near baseline"
= +105:10 met     spo2-home "SpO2 at least 94 % (or baseline - 2) for 5 min"
= +105:10 met     sedation "MOAA/S 5 twice, 10 min apart"
= +105:10 met     padss "PADSS at least 9"
= +105:10 met     dissociation-resolved "Dissociation resolved"
= +105:10 met     no-symptoms "No headache, chest pain, visual change or severe nausea"
= +105:10 met     room-air "On room air"
= +105:10 met     escort "Escort present, no driving until tomorrow"
= +105:10 met     quiet "No medium or high alert for 15 min, none unseen"
+105:10 phase discharge by=rn.adams
= +105:10 phase discharge by=rn.adams
+110:00 close by=rn.adams
+111:00 wait
