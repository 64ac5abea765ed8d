"""Three monitors gone mad: each sends 10 MB a second, noise and its own valid frames in turns. The bed beside them must not
notice: its numbers go on, it gets no alert, the loop stays in time."""

import random
import re
import socket
import threading
import time
import unittest

from house import House, Person, wait_for

RATE = 10_000_000  # bytes a second, each
SECONDS = 8.0
STORY = """title Nothing happens
patient weight=70 sex=f sbp=122 dbp=78 hr=72 spo2=98
cuff every=5m first=+00:05
artefacts motion_per_hour=0 cuff_fail=0 cuff_gross=0 spo2_bias=0
"""


def noise(rng):
    return rng.randbytes(100_000)


def nonin_frames(rng):
    """Frames of formats 2 and 7 with a right checksum, of which 25 would be a packet with a start that never comes."""
    frame = bytes([0x01, 0x81, 0x80, 0x00])
    return (frame + bytes([sum(frame) % 256])) * 20_000


def hl7_messages(rng):
    start = f"\x0bMSH|^~\\&|X|Y|||20260301100000+0000||ORU^R01^ORU_R01|{rng.random()}|P|2.6\r"
    return (start + "OBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.3.1|96|262688^MDC^MDC|||||R\r" * 1000 + "\x1c\r").encode()


class Flood(threading.Thread):
    """A device server at which the daemon calls: sends as fast as RATE allows and the daemon reads."""

    def __init__(self, pieces):
        super().__init__(daemon=True)
        self.pieces, self.sent, self.seconds = pieces, 0, 0.0
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]

    def run(self):
        rng = random.Random(self.port)
        ready = [make(rng) for make in self.pieces]
        peer, _ = self.server.accept()
        peer.settimeout(5)
        began = time.monotonic()
        try:
            while time.monotonic() - began < SECONDS:
                piece = ready[rng.randrange(len(ready))]
                peer.sendall(piece)
                self.sent += len(piece)
                ahead = self.sent / RATE - (time.monotonic() - began)
                if ahead > 0:
                    threading.Event().wait(ahead)
        except OSError:
            pass  # hung up: the daemon may do that to a device that only makes noise
        self.seconds = time.monotonic() - began
        peer.close()
        self.server.close()


class FloodTest(unittest.TestCase):
    def test_a_flood_at_three_beds_leaves_the_fourth_in_peace(self):
        with House() as house:
            floods = [Flood([noise, nonin_frames]), Flood([noise]), Flood([noise, hl7_messages])]
            for flood, driver in zip(floods, ["nonin", "dinamap", "hl7"]):
                house.bed((driver, f"tcp:127.0.0.1:{flood.port}"))
            quiet = house.bed(("nonin", house.pty("spo2")), ("dinamap", house.pty("cuff")))
            (house.dir / "quiet.story").write_text(STORY)
            house.sim("run", "--story", house.dir / "quiet.story", "--seed", 4,
                      f"nonin={house.pty('spo2')}", f"dinamap={house.pty('cuff')}")
            house.start()
            people = house.hire()
            house.open_session(people, quiet)
            self.await_number(house, quiet)
            before = len(house.entries("bed = ? AND kind = 'observed'", (quiet,)))
            began = time.monotonic()
            for flood in floods:
                flood.start()
            for flood in floods:
                flood.join()
            took = time.monotonic() - began
            observed = len(house.entries("bed = ? AND kind = 'observed'", (quiet,))) - before
            sent = [f"{f.sent / max(f.seconds, 0.001) / 1e6:.1f}" for f in floods]
            print(f"floods of {', '.join(sent)} MB/s; {observed} observations of the quiet bed in {took:.1f} s; "
                  f"ticks later than 250 ms: {self.late_ticks(house)}", flush=True)
            self.assertGreaterEqual(observed, int(took) - 2, "one a second")
            alerts = house.entries("bed = ? AND kind = 'raise'", (quiet,))
            self.assertEqual([a[-1]["alert"] for a in alerts], [], "the quiet bed was disturbed")
            self.assertEqual(house.entries("bed = 'bed2' AND kind = 'observed'"), [], "a number out of noise")
            house.stop()

    def await_number(self, house, bed):
        wait_for("a number at the quiet bed", lambda: house.entries("bed = ? AND kind = 'observed'", (bed,)), 20)

    def late_ticks(self, house):
        text = Person(house.port).get("/metrics")
        buckets = dict(re.findall(r'vigil_tick_lag_seconds_bucket\{le="([^"]+)"\} (\d+)', text))
        return int(buckets["+Inf"]) - int(buckets["0.25"])


if __name__ == "__main__":
    unittest.main()
