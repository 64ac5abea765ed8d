# Nobody has asked: what forbids the drug must be answered first, and no reason helps.
profile iv-ketamine-adult
unscreened
team rn.adams=nurse dr.cole=prescriber
+00:00 open nurse=rn.adams
+00:30 cuff 124/78
+02:00 cuff 122/78
+02:30 phase dosing
= +02:30 refused "first to be answered: Pregnant?"
+02:40 phase dosing by=dr.cole reason=hurry
= +02:40 refused "first to be answered: Pregnant?"
+03:00 chart pregnancy=no vascular-malformation=no allergy=no uncontrolled-pressure=no heart-disease=yes
+03:00 chart brain-injury=no substance-use=no psychosis=no
+03:30 phase dosing
= +03:30 refused "the gate is not met"
+03:40 phase dosing by=dr.cole reason="stable for years"
= +03:40 phase dosing by=dr.cole
+04:00 wait
