# Nine seconds without a word: nothing.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 silent
+05:09 spo2=97 rate=72
= +05:09 raise signal low stale "Numbers not current: spo2 10 s old"
= +05:11 end signal "condition over"
+07:00 wait
