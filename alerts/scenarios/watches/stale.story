# The oximeter holds the line and says nothing. Grey and a note after 10 s, a page after 30 s.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 silent
= +05:09 raise signal low stale "Numbers not current: spo2 10 s old"
= +05:29 signal medium active, joined spo2-unusable
= +05:29 page #1 rn.adams "** bed1 Numbers not current: spo2 30 s old"
+05:50 spo2=97 rate=72
= +05:52 signal low active, left stale
= +05:52 end signal "condition over"
= +05:52 withdraw #1 "ended"
+07:00 wait
