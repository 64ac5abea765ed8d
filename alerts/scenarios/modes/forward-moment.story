# An alarm of which the monitor says no end, and one whose number goes on: one alert each.
profile iv-ketamine-adult
mode forward
in dosing
+05:00 notice gateway device_alarm "medium tpoint: Recheck BP"
= +05:00 raise bedside-alarm:gateway:Recheck BP medium bedside-alarm "Monitor: Recheck BP"
= +05:00 page #1 rn.adams "** bed1 Monitor: Recheck BP"
+05:10 notice gateway device_alarm "medium start: below its limit, spo2 86 % (limits 90-100)"
= +05:10 raise bedside-alarm:gateway:below its limit, spo  % (limits -) medium bedside-alarm "Monitor: below its limit, spo2 86 % (limits 90-100)"
= +05:10 page #2 rn.adams "** bed1 Monitor: below its limit, spo2 86 % (limits 90-100)"
+05:20 notice gateway device_alarm "high escalate: below its limit, spo2 79 % (limits 90-100)"
= +05:20 bedside-alarm:gateway:below its limit, spo  % (limits -) high active, worsened bedside-alarm
= +05:20 page #3 rn.adams "*** bed1 Monitor: below its limit, spo2 79 % (limits 90-100)"
+05:40 notice gateway device_alarm "high end: below its limit, spo2 95 % (limits 90-100)"
= +05:42 bedside-alarm:gateway:below its limit, spo  % (limits -) high cleared, cleared bedside-alarm
= +05:42 withdraw #2 "cleared"
= +05:42 withdraw #3 "cleared"
= +06:00 page #4 rn.baker "** bed1 Monitor: Recheck BP"
= +06:02 bedside-alarm:gateway:Recheck BP medium cleared, cleared bedside-alarm
= +06:02 withdraw #1 "cleared"
= +06:02 withdraw #4 "cleared"
+06:30 look
= +06:30 shows bedside-alarm:gateway:Recheck BP medium cleared "Monitor: Recheck BP", unseen: bedside-alarm
= +06:30 shows bedside-alarm:gateway:below its limit, spo  % (limits -) high cleared "Monitor: below its limit, spo2 79 % (limits 90-100)", unseen: bedside-alarm
