# A lost link is a page during the drug and a note in recovery, until it has lasted a minute.
profile iv-ketamine-adult
in session
+19:30 link oximeter up
+19:48 link oximeter down detail=unplugged
+19:48 silent
= +19:57 raise link:oximeter medium link-lost "Link lost: oximeter: unplugged"
= +19:57 page #1 rn.adams "** bed1 Link lost: oximeter: unplugged"
= +20:00 phase recovery by=timer
= +20:00 link:oximeter low active, eased link-lost
= +20:47 link:oximeter medium active, worsened link-lost
= +20:47 page #2 rn.adams "** bed1 Link lost: oximeter: unplugged"
+21:00 link oximeter up
+21:00 spo2=97 rate=70
= +21:02 end link:oximeter "condition over"
= +21:02 withdraw #1 "ended"
= +21:02 withdraw #2 "ended"
+22:00 wait
