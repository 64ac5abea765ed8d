# The pager reports a page that this bed never sent: nothing happens.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+10:00 page #77 failed
+11:00 wait
