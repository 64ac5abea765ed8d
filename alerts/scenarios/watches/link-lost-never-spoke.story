# A monitor that never answered is lost like one that was: the nurse sees it before the drug.
profile iv-ketamine-adult esketamine-nasal-adult
+00:00 link cuff down detail="no answer"
+00:00 open nurse=rn.adams
= +00:10 raise link:cuff low link-lost "Link lost: cuff: no answer"
+01:00 link cuff up
= +01:02 end link:cuff "condition over"
+02:00 wait
