# In recovery the same is a note, and a page after a minute.
profile iv-ketamine-adult esketamine-nasal-adult
in recovery
+04:00 link oximeter up
+05:00 link oximeter down detail=unplugged
+05:00 silent
= +05:09 raise link:oximeter low link-lost "Link lost: oximeter: unplugged"
= +05:59 link:oximeter medium active, worsened link-lost
= +05:59 page #1 rn.adams "** bed1 Link lost: oximeter: unplugged"
+06:30 link oximeter up
+06:30 spo2=97 rate=72
= +06:32 end link:oximeter "condition over"
= +06:32 withdraw #1 "ended"
+08:00 wait
