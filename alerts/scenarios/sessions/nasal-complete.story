# Three devices five minutes apart, the reading at forty minutes, the wait of two hours, home.
profile esketamine-nasal-adult
+00:00 open nurse=rn.adams
+02:00 cuff 124/78
+04:00 cuff 126/80
+05:00 phase dosing
= +05:00 phase dosing by=rn.adams
+05:00 cuffs 132/84
+20:00 phase session
= +20:00 phase session by=rn.adams
+35:00 chart sedation=3
= +36:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 4 of 7, consciousness 3"
+45:00 cuff 146/92
+50:00 chart sedation=4
= +51:00 end partial-news2 "condition over"
+65:00 chart sedation=5
+78:00 cuffs 126/80
= +80:00 phase recovery by=timer
+81:00 gate
= +81:00 fixed   minimum-time "120 min after dosing began: 76 min"
= +81:00 not yet pressure-home "two cuff readings 10 min apart, within 20 % of baseline and below 160/100, the last within 15 min"
= +81:00 met     rate-home "rate 70/min, 50 to 110 and near baseline"
= +81:00 met     spo2-home "SpO2 at least 94 % (or baseline - 2) for 5 min"
= +81:00 not yet sedation "MOAA/S 5 twice, 10 min apart"
= +81:00 not yet padss "PADSS at least 9"
= +81:00 not yet dissociation-resolved "Dissociation resolved"
= +81:00 not yet breathing-resolved "No respiratory depression"
= +81:00 not yet no-symptoms "No headache, chest pain, visual change or severe nausea"
= +81:00 not yet room-air "On room air"
= +81:00 not yet escort "Escort present, no driving until tomorrow"
= +81:00 met     quiet "No medium or high alert for 15 min, none unseen"
+95:00 chart sedation=5
+110:00 chart sedation=5 padss=9 dissociation-resolved=yes breathing-resolved=yes no-symptoms=yes room-air=yes escort=yes
+115:00 gate
= +115:00 fixed   minimum-time "120 min after dosing began: 110 min"
= +115:00 met     pressure-home "two cuff readings 10 min apart, within 20 % of baseline and below 160/100, the last within 15 min"
= +115:00 met     rate-home "rate 70/min, 50 to 110 and near baseline"
= +115:00 met     spo2-home "SpO2 at least 94 % (or baseline - 2) for 5 min"
= +115:00 met     sedation "MOAA/S 5 twice, 10 min apart"
= +115:00 met     padss "PADSS at least 9"
= +115:00 met     dissociation-resolved "Dissociation resolved"
= +115:00 met     breathing-resolved "No respiratory depression"
= +115:00 met     no-symptoms "No headache, chest pain, visual change or severe nausea"
= +115:00 met     room-air "On room air"
= +115:00 met     escort "Escort present, no driving until tomorrow"
= +115:00 met     quiet "No medium or high alert for 15 min, none unseen"
+115:00 phase discharge by=dr.cole reason="transport is waiting"
= +115:00 refused "not yet, and no reason can shorten it: 120 min after dosing began: 110 min"
+125:00 phase discharge by=rn.adams
= +125:00 phase discharge by=rn.adams
+130:00 close by=rn.adams
+131:00 wait
