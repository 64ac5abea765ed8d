# Nine seconds without a word: nothing.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 silent
+05:08 spo2=97 rate=72
+07:00 wait
