# A pressure of over five minutes ago says nothing about the rate of now.
profile esketamine-nasal-adult
in session
+04:00 cuffs off
+04:00 cuff 104/66
+09:01 rate=108
+11:00 wait
