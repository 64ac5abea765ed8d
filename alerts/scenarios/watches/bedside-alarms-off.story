# The monitor says that its own alarms are off: Vigil comes second.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 notice oximeter alarms_off
= +05:00 raise bedside-alarms-off:oximeter low bedside-alarms-off "Alarms off at the monitor: oximeter"
+06:00 notice oximeter alarms_on
= +06:00 end bedside-alarms-off:oximeter "condition over"
+07:00 wait
