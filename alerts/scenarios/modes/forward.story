# The clinic lets Vigil pass on the monitors' own alarms and no more: a low number that the monitor does not mind is shown.
profile iv-ketamine-adult esketamine-nasal-adult
mode forward
in dosing
+05:00 spo2=84
+06:00 notice philips device_alarm "high start: SpO2 LOW (patient)"
= +06:00 raise bedside-alarm:philips:SpO LOW (patient) high bedside-alarm "Monitor: SpO2 LOW (patient)"
= +06:00 page #1 rn.adams "*** bed1 Monitor: SpO2 LOW (patient)"
+06:20 explain
= +06:20 because #1 "Monitor: SpO2 LOW (patient), for 20 s. Matters because: the monitor's own alarm, passed on; its limits are those set at the monitor. Now: rn.adams paged 20 s ago; next rn.adams, rn.baker in 10 s."
+06:25 acknowledge "bedside-alarm:philips:SpO LOW (patient)" by=rn.adams
= +06:25 bedside-alarm:philips:SpO LOW (patient) high acknowledged by rn.adams
= +06:25 withdraw #1 "acknowledged"
+06:40 notice philips device_alarm "high update: SpO2 LOW (patient), silenced"
+07:00 notice philips device_alarm "high start: ASYSTOLE (patient)"
= +07:00 raise bedside-alarm:philips:ASYSTOLE (patient) high bedside-alarm "Monitor: ASYSTOLE (patient)"
= +07:00 page #2 rn.adams "*** bed1 Monitor: ASYSTOLE (patient)"
+07:20 notice philips device_alarm "high end: SpO2 LOW (patient)"
= +07:22 end bedside-alarm:philips:SpO LOW (patient) "condition over"
+07:30 notice philips device_alarm "end: ASYSTOLE (patient)"
= +07:30 page #3 rn.baker "*** bed1 Monitor: ASYSTOLE (patient)"
= +07:32 bedside-alarm:philips:ASYSTOLE (patient) high cleared, cleared bedside-alarm
= +07:32 withdraw #2 "cleared"
= +07:32 withdraw #3 "cleared"
+08:00 look
= +08:00 shows bedside-alarm:philips:ASYSTOLE (patient) high cleared "Monitor: ASYSTOLE (patient)", unseen: bedside-alarm
