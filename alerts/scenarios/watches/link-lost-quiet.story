# Plugged in again within eight seconds: nothing.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 link oximeter up
+05:00 link oximeter down detail=unplugged
+05:00 silent
+05:08 link oximeter up
+05:08 spo2=97 rate=72
+08:00 wait
