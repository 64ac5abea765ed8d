# After a reconnect a gateway delivers the last value over and over, with the time it was measured. It is not fresh.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 from hl7 heart_rate=72 dated=+00:00
+05:01 link hl7 down
= +05:10 raise link:hl7 medium link-lost "Link lost: hl7"
= +05:10 page #1 rn.adams "** bed1 Link lost: hl7"
= +06:00 link:hl7 high active, worsened link-lost
= +06:00 page #2 rn.adams "*** bed1 Link lost: hl7"
= +06:30 page #3 rn.baker "*** bed1 Link lost: hl7"
+07:00 link hl7 up
= +07:00 page #4 dr.cole "*** bed1 Link lost: hl7"
+07:00 from hl7 heart_rate=72 dated=-02:00
+07:01 from hl7 heart_rate=72 dated=-02:01
= +07:02 raise signal medium stale "Numbers not current: heart_rate 2 min old"
= +07:02 end link:hl7 "condition over"
= +07:02 withdraw #1 "ended"
= +07:02 withdraw #2 "ended"
= +07:02 withdraw #3 "ended"
= +07:02 withdraw #4 "ended"
= +07:02 page #5 rn.adams "** bed1 Numbers not current: heart_rate 2 min old"
+07:05 from hl7 heart_rate=72 dated=-02:05
+07:20 look
= +07:20 shows signal medium active "Numbers not current: heart_rate 2 min old", unseen: stale
+08:00 wait
