# No pager works at all: the stations are told that nobody was reached, and again when the chain begins anew.
profile iv-ketamine-adult esketamine-nasal-adult
team rn.adams=nurse,unreachable rn.baker=nurse,unreachable dr.cole=prescriber,unreachable
in dosing
+09:58 cuff 124/78
+10:00 rate=37
= +10:05 raise rate-low high hr-critical-low "Heart rate very low 37/min (limit 40)"
= +10:05 prompt nobody_to_page "Heart rate very low 37/min (limit 40)"
= +10:15 rate-low high active, joined hr-low
= +10:29 rate-low high active, joined vasovagal-unknown
= +10:30 rate-low high active, joined hr-low-watch
= +11:00 raise partial-news2 information partial-news2 "Partial NEWS2 3 from 3 of 7, pulse 3"
= +11:24 rate-low high active, left vasovagal-unknown
= +13:05 prompt nobody_to_page "Heart rate very low 38/min (limit 40)"
+13:30 acknowledge rate-low by=rn.adams
= +13:30 rate-low high acknowledged by rn.adams
+13:40 rate=70
= +13:55 rate-low medium acknowledged by rn.adams, left hr-critical-low
= +13:55 rate-low low acknowledged by rn.adams, left hr-low
= +14:10 end rate-low "condition over"
= +14:40 end partial-news2 "condition over"
+15:00 wait
