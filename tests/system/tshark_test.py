"""A stranger reads the wire: everything that simulated HL7 monitors and the daemon say to each other is decoded by tshark,
message by message and field by field, as much on each side as an independent count finds, and nothing is called malformed."""

import collections
import re
import socket
import subprocess
import unittest
from contextlib import ExitStack

from house import House, free_port, have, skip_line, wait_for
from relay import CLIENT, Relay, write_pcap

PUSHERS = ["pcd01:0.5s", "pcd01:0.5s:ucum", "pcd01:0.5s:kpa", "pcd01:0.5s:demo", "pcd01:0.5s:notime", "pcd01:0.5s:nopid",
           "pcd01:0.5s:lf", "pcd01:0.5s:crlf", "mindray:0.5s"]
ASKED = ["pds", "pds:strict", "pds:patient"]  # whom the daemon calls
LEAST = 6  # messages of a conversation
STORY = """title A minute
patient weight=70 sex=f sbp=122 dbp=78 hr=72 spo2=98
cuff every=1m first=+00:01
+00:02 desaturate to=84 over=2s hold=6s recover=2s
"""
GOOD = (b"\x0bMSH|^~\\&|TEST|UNIT|||20260301100000+0000||ORU^R01^ORU_R01|7|P|2.6|||AL|NE\rPID|||T-1\rOBR|1\r"
        b"OBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.3.1.150456|96|262688^MDC_DIM_PERCENT^MDC|||||R\r\x1c\r")
# What the daemon refuses, each with another answer.
REFUSED = [GOOD.replace(b"ORU^R01^ORU_R01|7", b"ORU^Z99|8"), GOOD.replace(b"|7|P|", b"||P|"),
           GOOD.replace(b"ORU^R01^ORU_R01|7", b"XYZ^Q99|9")]


def count_by_hand(conversations):
    """Messages, segments and fields with something in them, on each side: by their marks, line ends and bars alone."""
    counted = collections.Counter()
    for said in conversations:
        for client in (True, False):
            stream = b"".join(data for _, from_client, data in said if from_client == client)
            for message in re.findall(rb"\x0b(.*?)\x1c\r", stream, re.DOTALL):
                segments = [s.decode("latin-1") for s in re.split(rb"[\r\n]+", message) if s]
                counted[client, "^".join(segments[0].split("|")[8].split("^")[:2])] += 1
                for segment in segments:
                    counted[client, segment[:3]] += 1
                    counted[client, "fields"] += sum(1 for field in segment.split("|") if field)
    return counted


def count_by_tshark(path):
    """The same, by tshark. What it calls malformed is counted as that."""
    names = ["ip.src", "frame.protocols", "hl7.message.type", "hl7.event.type", "hl7.segment", "hl7.field"]
    command = ["tshark", "-n", "-r", str(path), "-d", "tcp.port==2575,hl7", "-Y", "tcp.len > 0", "-T", "fields",
               "-E", "separator=\x1e", "-E", "aggregator=\x1f"]
    for name in names:
        command += ["-e", name]
    said = subprocess.run(command, capture_output=True, timeout=60, check=True).stdout.decode("latin-1")
    counted = collections.Counter()
    for line in said.split("\n")[:-1]:
        source, protocols, *lists = line.split("\x1e")
        client = source == CLIENT[0]
        kinds, events, segments, fields = [text.split("\x1f") if text else [] for text in lists]
        counted[client, "malformed"] += "malformed" in protocols
        counted.update((client, "^".join(pair)) for pair in zip(kinds, events))
        counted.update((client, segment.strip()[:3]) for segment in segments if segment.strip())
        counted[client, "fields"] += sum(1 for field in fields if field)
    return +counted


class Tshark(unittest.TestCase):
    def setUp(self):
        if not have("tshark"):
            skip_line("tshark is not installed")
            self.skipTest("no tshark")

    def monitors(self, house, relays):
        """Every kind of HL7 monitor and the daemon, each pair through a relay; then one that says what is refused."""
        (house.dir / "minute.story").write_text(STORY)
        for device in PUSHERS + ["refused"]:
            port = free_port()
            house.bed(("hl7", f"listen:127.0.0.1:{port}", 'set = { demo = "accept" }' if "demo" in device else ""))
            relays.append(Relay(port))
        for device in ASKED:
            port = free_port()
            relays.append(Relay(port))
            house.bed(("hl7", f"tcp:127.0.0.1:{relays[-1].port}", 'set = { role = "pds" }'))
            house.sim("run", "--story", house.dir / "minute.story", f"{device}=listen:{port}")
        house.start()
        for device, relay in zip(PUSHERS, relays):
            house.sim("run", "--story", house.dir / "minute.story", f"{device}=tcp:127.0.0.1:{relay.port}")
        with socket.create_connection(("127.0.0.1", relays[len(PUSHERS)].port)) as refused:
            for message in [GOOD] * LEAST + REFUSED:
                refused.sendall(message)
            refused.settimeout(10)
            answers = b""
            while answers.count(b"\x1c\r") < LEAST + len(REFUSED):
                answers += refused.recv(65536)
        self.assertIn(b"ERR|", answers)

    def test_everything_that_hl7_monitors_and_the_daemon_say_is_decoded(self):
        with House() as house, ExitStack() as stack:
            relays = []
            self.monitors(house, relays)
            for relay in relays:
                stack.enter_context(relay)

            def talked():
                return all(sum(data.count(b"\x1c\r") for said in r.carried for *_, data in said) >= LEAST for r in relays)
            wait_for("a conversation of every monitor", talked, 20)
            house.stop()
            conversations = [said for relay in relays for said in relay.carried if said]
            write_pcap(house.dir / "wire.pcap", conversations)
            by_hand, by_tshark = count_by_hand(conversations), count_by_tshark(house.dir / "wire.pcap")
        for side, kind in [(True, "ORU^R01"), (False, "ACK^R01"), (True, "QRY^R02"), (False, "ORU^R01"), (False, "ERR")]:
            self.assertGreater(by_hand[side, kind], 0, f"{kind} was not said")
        self.assertEqual(by_tshark, by_hand)
        print(", ".join(f"{by_hand[side, kind]} {kind} by {who}" for side, who in [(True, "callers"), (False, "called")]
                        for kind in ("ORU^R01", "ACK^R01", "QRY^R02") if by_hand[side, kind]), flush=True)

    def test_a_message_that_is_broken_on_the_wire_is_missed(self):
        broken = [GOOD.replace(b"\x1c", b""), GOOD.replace(b"ORU^R01", b""), GOOD.replace(b"OBX", b"OB")]
        with House() as house:
            path = house.dir / "one.pcap"
            write_pcap(path, [[(1.0, True, GOOD)]])
            right = count_by_hand([[(1.0, True, GOOD)]])
            self.assertEqual(count_by_tshark(path), right)
            for message in broken:
                write_pcap(path, [[(1.0, True, message)]])
                self.assertNotEqual(count_by_tshark(path), right, message)


if __name__ == "__main__":
    unittest.main()
