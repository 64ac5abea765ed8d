# The mean that goes with 130/80 is 97, not 117.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+05:00 from cuff systolic=130 diastolic=80 mean_pressure=117
= +05:00 raise cuff low cuff-implausible "Cuff reading suspect: 130/80, mean 117 mmHg does not fit"
= +05:00 prompt reread_cuff "second cuff reading wanted: Cuff reading suspect: 130/80, mean 117 mmHg does not fit"
= +06:15 prompt reread_cuff "second cuff reading still wanted: Pressure high 130/80 mmHg, unconfirmed"
+06:30 cuff 130/80
= +06:30 end cuff "condition over"
+07:00 wait
