"""vigilctl identify against every simulated monitor: on a pseudo-terminal, by TCP in both directions and by UDP. Each must be
named, as nothing else, with the setting that makes its driver hear it; silence and noise must be told apart."""

import json
import os
import pty
import random
import subprocess
import threading
import tty
import unittest
from pathlib import Path

from house import BIN, SOURCE, House, free_port, wait_for

STORY = SOURCE / "simulators" / "stories" / "iv-desaturation.story"
SPEED = 4  # of the simulators; the monitors' patience with us stays real

# device: driver, and what its form or option is to be (None: nothing is said)
BY_TERMINAL = {
    "nonin": ("nonin", "2"), "nonin:1": ("nonin", "1"), "nonin:7": ("nonin", "7"), "nonin:8": ("nonin", "8"),
    "nonin:ascii": ("nonin", "ascii"), "nonin:9847": ("nonin", None),
    "masimo": ("masimo", None), "masimo:rad8-old": ("masimo", None), "masimo:radical7": ("masimo", None),
    "masimo:lfcr:nul:mid": ("masimo", None), "masimo:colour": ("masimo", None), "masimo:trend": ("masimo", None),
    "nellcor": ("nellcor", None), "nellcor:handheld": ("nellcor", None), "nellcor:unplugged": ("nellcor", None),
    "nellcor:cr:mid": ("nellcor", None),
    "contec": ("contec", "new"), "contec:tired": ("contec", "new"), "contec:old": ("contec", "old"),
    "dinamap": ("dinamap", None), "dinamap:nak": ("dinamap", None), "dinamap:zeros": ("dinamap", None),
    "dinamap:pro": ("dinamap", None),
    "datascope": ("datascope", None), "datascope:example": ("datascope", None), "datascope:echo": ("datascope", None),
    "datascope:hex": ("datascope", None),
    "suntech": ("suntech", None), "suntech:mute": ("suntech", None), "suntech:zero": ("suntech", None),
    "ge": ("ge", None), "ge:8": ("ge", None), "ge:10:silenced": ("ge", None), "ge:sloppy": ("ge", None),
    "ge:cuff_times": ("ge", None),
    "ge:learns": ("ge", None), "ge:leads_off": ("ge", None), "datascope:restarts": ("datascope", None),
    "philips:mib": ("philips", "mib"), "philips:mib:single": ("philips", "mib"), "philips:mib:linked": ("philips", "mib"),
}
WE_CALL = {"pds": ("hl7", "pds"), "pds:strict": ("hl7", "pds"), "nonin": ("nonin", "2"), "dinamap": ("dinamap", None),
           "suntech": ("suntech", None), "ge": ("ge", None), "philips:mib": ("philips", "mib")}
WE_ARE_CALLED = {"pcd01": ("hl7", None), "pcd01:2s:kpa": ("hl7", None), "pcd01:nopid": ("hl7", None),
                 "pcd01:demo": ("hl7", None), "pcd01:notime": ("hl7", None), "mindray": ("hl7", None), "masimo": ("masimo", None)}
BY_UDP = {"philips": ("philips", "udp"), "philips:single": ("philips", "udp"), "philips:linked": ("philips", "udp"),
          "philips:kpa": ("philips", "udp"), "philips:demo": ("philips", "udp"), "philips:silent": ("philips", "udp"),
          "philips:drop": ("philips", "udp"), "philips:storm": ("philips", "udp")}


class Case:
    """One simulator and one identify, at the same time as others: waiting is most of it."""

    def __init__(self, house, device, wanted, sim_link, link, listens=False):
        self.device, self.wanted, self.listens = device, wanted, listens
        self.house, self.sim_link, self.link = house, sim_link, link
        self.identify = self.simulator = None

    def start(self):
        if self.listens:
            self.ask()
        self.simulator = self.house.sim("run", "--story", STORY, f"{self.device}={self.sim_link}", "--speed", SPEED)
        if not self.listens:
            self.wait_until_there()
            self.ask()

    def wait_until_there(self):
        if self.sim_link.startswith("pty:"):
            path = self.sim_link[4:]
            wait_for(f"{path}", lambda: os.path.islink(path))
        elif self.sim_link.startswith("listen:"):
            # Looking for a listener in the kernel's list does not take its only place.
            port = int(self.sim_link.rsplit(":", 1)[1])
            wait_for(f"port {port}", lambda: f":{port:04X} 00000000:0000 0A" in Path("/proc/net/tcp").read_text())
        else:
            port = int(self.sim_link.rsplit(":", 1)[1])
            wait_for(f"datagram port {port}", lambda: f":{port:04X} " in Path("/proc/net/udp").read_text())

    def ask(self):
        self.identify = subprocess.Popen([BIN / "vigilctl", "identify", self.link, "--json", "--seconds", "5"],
                                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def end(self):
        out, progress = self.identify.communicate(timeout=180)
        self.simulator.terminate()
        self.simulator.wait()
        return self.identify.returncode, out, progress


class Identify(unittest.TestCase):
    def right(self, case):
        status, out, progress = case.end()
        said = f"{case.device} at {case.link}: {out}\n{progress}"
        self.assertEqual(status, 0, said)
        answer = json.loads(out)
        self.assertEqual([c["driver"] for c in answer["claims"]], [case.wanted[0]], said)
        claim = answer["claims"][0]
        self.assertIn(f'driver = "{case.wanted[0]}"', claim["toml"], said)
        self.assertIn(f'link = "{case.link}"', claim["toml"], said)
        if case.wanted[1]:
            self.assertTrue(claim["forms"] == [case.wanted[1]] or f'= "{case.wanted[1]}"' in claim["toml"], said)

    def test_every_simulated_monitor(self):
        """All at once: identify waits for monitors and computes next to nothing."""
        with House() as house:
            cases = [Case(house, device, wanted, house.pty(f"d{i}"), house.pty(f"d{i}"))
                     for i, (device, wanted) in enumerate(BY_TERMINAL.items())]
            for device, wanted in WE_CALL.items():
                port = free_port()
                cases.append(Case(house, device, wanted, f"listen:{port}", f"tcp:127.0.0.1:{port}"))
            for device, wanted in WE_ARE_CALLED.items():
                port = free_port()
                cases.append(Case(house, device, wanted, f"tcp:127.0.0.1:{port}", f"listen:127.0.0.1:{port}", listens=True))
            for device, wanted in BY_UDP.items():
                port = free_port()
                cases.append(Case(house, device, wanted, f"udp:127.0.0.1:{port}", f"udp:127.0.0.1:{port}"))
            for case in cases:
                case.start()
            right = 0
            for case in cases:
                with self.subTest(device=case.device, link=case.link):
                    self.right(case)
                    right += 1
            print(f"{right} of {len(cases)} simulated monitors identified", flush=True)


class Unknown(unittest.TestCase):
    def identify(self, link, seconds="1"):
        done = subprocess.run([BIN / "vigilctl", "identify", link, "--seconds", seconds], capture_output=True, text=True,
                              timeout=120)
        return done.returncode, done.stdout, done.stderr

    def on_terminal(self, speak, seconds="1"):
        master, slave = pty.openpty()
        tty.setraw(slave)
        done = threading.Event()
        talker = threading.Thread(target=speak, args=(master, done), daemon=True)
        talker.start()
        try:
            return self.identify("pty:" + os.ttyname(slave), seconds)
        finally:
            done.set()
            talker.join()
            os.close(slave)
            os.close(master)

    def test_silence_is_silence(self):
        status, out, progress = self.on_terminal(lambda master, done: done.wait())
        self.assertEqual(status, 1)
        self.assertIn("silent", out)
        self.assertIn("asking dinamap", progress)

    def test_noise_is_noise(self):
        rng = random.Random(7)

        def babble(master, done):
            os.set_blocking(master, False)
            while not done.wait(0.02):
                try:
                    os.write(master, rng.randbytes(40))
                except BlockingIOError:
                    pass

        status, out, _ = self.on_terminal(babble)
        self.assertEqual(status, 1, out)
        self.assertIn("noise", out)
        self.assertNotIn("silent", out)

    def test_a_loop_is_named(self):
        def loop(master, done):
            os.set_blocking(master, False)
            while not done.wait(0.005):
                try:
                    os.write(master, os.read(master, 4096))
                except BlockingIOError:
                    pass

        status, out, _ = self.on_terminal(loop)
        self.assertEqual(status, 1, out)
        self.assertIn("loop", out)

    def test_a_wrong_call_is_told_from_an_unknown_device(self):
        self.assertEqual(self.identify("tcp:nowhere")[0], 2)
        self.assertEqual(self.identify("pty:/nowhere/at/all")[0], 2)
        self.assertEqual(self.identify("/nowhere.cap")[0], 2)
        self.assertEqual(self.identify(f"tcp:127.0.0.1:{free_port()}")[0], 2)


if __name__ == "__main__":
    unittest.main()
