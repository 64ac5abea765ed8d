"""python_hl7.py FILE SECONDS: parses the framed messages of FILE with python3-hl7, again and again for so long; prints how
many a second. One field of the last row is read and compared, so that the work was done."""

import sys
import time

import hl7

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    messages = [m.strip("\x0b\r") for m in file.read().split("\x1c\r") if m]
seconds = float(sys.argv[2])
count, began = 0, time.perf_counter()
while time.perf_counter() - began < seconds:
    for text in messages:
        parsed = hl7.parse(text)
        assert str(parsed.segments("OBX")[-1][5]) == "0"
        count += 1
print(count / (time.perf_counter() - began))
