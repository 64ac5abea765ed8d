# Where Vigil judges itself, the monitor's own alarm is written down and calls nobody: its limits are not the patient's.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 notice philips device_alarm "high start: SpO2 LOW (patient)"
+07:00 look
= +07:00 shows no alert
