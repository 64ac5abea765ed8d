# The cable is pulled while the drug goes in. A page after 10 s; after a minute somebody must go and look.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 link oximeter up
+05:00 link oximeter down detail=unplugged
+05:00 silent
= +05:09 raise link:oximeter medium link-lost "Link lost: oximeter: unplugged"
= +05:09 page #1 rn.adams "** bed1 Link lost: oximeter: unplugged"
= +05:59 link:oximeter high active, worsened link-lost
= +05:59 page #2 rn.adams "*** bed1 Link lost: oximeter: unplugged"
= +06:29 page #3 rn.baker "*** bed1 Link lost: oximeter: unplugged"
+06:30 link oximeter up
+06:30 spo2=97 rate=72
= +06:32 end link:oximeter "condition over"
= +06:32 withdraw #1 "ended"
= +06:32 withdraw #2 "ended"
= +06:32 withdraw #3 "ended"
+08:00 wait
