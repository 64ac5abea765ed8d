# A page 14 minutes ago: a quarter of an hour of quiet is asked for. And one that nobody has seen does not count as quiet.
profile iv-ketamine-adult
in recovery
+48:00 spo2=88
= +48:15 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +48:15 page #1 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+48:30 spo2=97
= +48:45 oxygen medium cleared, cleared spo2-low
= +48:45 withdraw #1 "cleared"
+50:00 gate
= +50:00 met     minimum-time "60 min after dosing ended: 70 min"
= +50:00 met     pressure-home "two cuff readings 10 min apart, within 20 % of baseline and below 160/100, the last within 15 min"
= +50:00 met     rate-home "rate 70/min, 50 to 110 and near baseline"
= +50:00 not yet spo2-home "SpO2 at least 94 % (or baseline - 2) for 5 min"
= +50:00 not yet sedation "MOAA/S 5 twice, 10 min apart"
= +50:00 not yet padss "PADSS at least 9"
= +50:00 not yet dissociation-resolved "Dissociation resolved"
= +50:00 not yet no-symptoms "No headache, chest pain, visual change or severe nausea"
= +50:00 not yet room-air "On room air"
= +50:00 not yet escort "Escort present, no driving until tomorrow"
= +50:00 not yet quiet "No medium or high alert for 15 min, none unseen"
= +53:45 end oxygen "latch ran out"
+56:00 spo2=88
= +56:15 raise oxygen medium spo2-low "SpO2 low 88 % (limit 90)"
= +56:15 page #2 rn.adams "** bed1 SpO2 low 88 % (limit 90)"
+56:20 acknowledge oxygen by=rn.adams
= +56:20 oxygen medium acknowledged by rn.adams
= +56:20 withdraw #2 "acknowledged"
+56:30 spo2=97
= +56:45 end oxygen "condition over"
+71:00 gate
= +71:00 met     minimum-time "60 min after dosing ended: 91 min"
= +71:00 met     pressure-home "two cuff readings 10 min apart, within 20 % of baseline and below 160/100, the last within 15 min"
= +71:00 met     rate-home "rate 70/min, 50 to 110 and near baseline"
= +71:00 met     spo2-home "SpO2 at least 94 % (or baseline - 2) for 5 min"
= +71:00 not yet sedation "MOAA/S 5 twice, 10 min apart"
= +71:00 not yet padss "PADSS at least 9"
= +71:00 not yet dissociation-resolved "Dissociation resolved"
= +71:00 not yet no-symptoms "No headache, chest pain, visual change or severe nausea"
= +71:00 not yet room-air "On room air"
= +71:00 not yet escort "Escort present, no driving until tomorrow"
= +71:00 not yet quiet "No medium or high alert for 15 min, none unseen"
+73:00 gate
= +73:00 met     minimum-time "60 min after dosing ended: 93 min"
= +73:00 met     pressure-home "two cuff readings 10 min apart, within 20 % of baseline and below 160/100, the last within 15 min"
= +73:00 met     rate-home "rate 70/min, 50 to 110 and near baseline"
= +73:00 met     spo2-home "SpO2 at least 94 % (or baseline - 2) for 5 min"
= +73:00 not yet sedation "MOAA/S 5 twice, 10 min apart"
= +73:00 not yet padss "PADSS at least 9"
= +73:00 not yet dissociation-resolved "Dissociation resolved"
= +73:00 not yet no-symptoms "No headache, chest pain, visual change or severe nausea"
= +73:00 not yet room-air "On room air"
= +73:00 not yet escort "Escort present, no driving until tomorrow"
= +73:00 met     quiet "No medium or high alert for 15 min, none unseen"
