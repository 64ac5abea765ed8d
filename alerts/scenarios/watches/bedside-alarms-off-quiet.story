# A monitor that never says so, and one that came back: nothing is known against it.
profile iv-ketamine-adult
in dosing
+05:00 notice oximeter alarms_on
+06:00 wait
