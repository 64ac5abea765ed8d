# 149/94 in recovery: falling, if slowly.
profile iv-ketamine-adult esketamine-nasal-adult
in recovery
+05:00 cuff 149/94
= +05:00 raise pressure-high low bp-late-rise "Pressure rising late 149/94 mmHg, 124 before (limit 139)"
= +10:35 end pressure-high "condition over"
+13:00 wait
