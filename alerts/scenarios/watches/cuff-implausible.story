# 108/92: a pulse pressure of 16 is hardly one. Another reading is asked for.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 cuff 108/92
= +05:00 raise cuff low cuff-implausible "Cuff reading suspect: 108/92, pulse pressure 16 mmHg"
= +05:00 prompt reread_cuff "second cuff reading wanted: Cuff reading suspect: 108/92, pulse pressure 16 mmHg"
= +06:15 prompt reread_cuff "second cuff reading still wanted: Pressure high 108/92 mmHg, unconfirmed"
+06:30 cuff 140/84
= +06:30 end cuff "condition over"
+07:00 wait
