# 182/100 twice before the drug; the prescriber starts anyway. The limit holds from the first second of dosing.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 open nurse=rn.adams
+00:30 cuff 182/100
+02:00 cuff 184/102
+02:30 phase dosing by=dr.cole reason="known white coat, seen by me"
= +02:30 phase dosing by=dr.cole
= +02:30 raise pressure-high medium bp-high "Pressure high 184/102 mmHg (limit 180)"
= +02:30 pressure-high medium active, joined bp-watch
= +02:30 page #1 rn.adams "** bed1 Pressure high 184/102 mmHg (limit 180)"
+03:30 wait
= +03:30 page #2 rn.baker "** bed1 Pressure high 184/102 mmHg (limit 180)"
