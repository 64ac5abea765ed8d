# 146/44 and again 145/43: each pressure within its own limits, and further apart than a healthy vessel makes them. A note
# at the station, which the nurse is told of when nobody looked for five minutes.
profile iv-ketamine-adult esketamine-nasal-adult
in dosing
+04:00 cuffs off
+05:20 cuff 146/44
+07:00 cuff 145/43
= +07:00 raise pulse-pressure low pulse-pressure-wide "Pulse pressure wide: 145/43 mmHg, 102 apart, limit 100"
+07:10 explain
= +07:10 because #1 "Pulse pressure wide: 145/43 mmHg, 102 apart, limit 100, for 10 s. Matters because: a stiff vessel, a leaking valve or a cuff that is wrong; two readings, a note for whoever looks next. Now: next rn.adams in 4 min."
+10:20 cuff 132/60
= +10:20 end pulse-pressure "condition over"
+11:00 wait
