# A lost link or an overdue reading is still said: who relies on the monitor's alarms must know that they do not arrive.
profile iv-ketamine-adult
mode forward
in dosing
+05:00 notice ge device_alarm "yellow start: NIBP SYS HIGH"
= +05:00 raise bedside-alarm:ge:NIBP SYS HIGH medium bedside-alarm "Monitor: NIBP SYS HIGH"
= +05:00 page #1 rn.adams "** bed1 Monitor: NIBP SYS HIGH"
+05:10 link ge down detail="cable pulled"
= +05:10 raise link:ge medium link-lost "Link lost: ge: cable pulled"
= +05:10 page #2 rn.adams "** bed1 Link lost: ge: cable pulled"
+05:30 link ge up
= +05:32 bedside-alarm:ge:NIBP SYS HIGH medium cleared, cleared bedside-alarm
= +05:32 end link:ge "condition over"
= +05:32 withdraw #1 "cleared"
= +05:32 withdraw #2 "ended"
+06:00 look
= +06:00 shows bedside-alarm:ge:NIBP SYS HIGH medium cleared "Monitor: NIBP SYS HIGH", unseen: bedside-alarm
