# Ten minutes before the hour the prescriber lets the patient go, with a reason. The nurse alone may not.
profile iv-ketamine-adult
in recovery
+10:00 chart sedation=5
+25:00 chart sedation=5 padss=10 dissociation-resolved=yes no-symptoms=yes room-air=yes escort=yes
+30:30 gate minimum-time pressure-home sedation
= +30:30 not yet minimum-time "60 min after dosing ended: 50 min"
= +30:30 not yet pressure-home "two cuff readings 10 min apart, within 20 % of baseline and below 160/100, the last within 15 min"
= +30:30 met     sedation "MOAA/S 5 twice, 10 min apart"
+30:30 phase discharge by=rn.adams reason="ride is waiting"
= +30:30 refused "only a prescriber may override the gate"
+30:30 phase discharge by=dr.cole reason="well, seen by me"
= +30:30 phase discharge by=dr.cole
+35:00 close by=rn.adams
+36:00 wait
