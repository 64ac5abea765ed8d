"""A real browser on the real daemon, a simulated monitor at the other end: sign in, open a session, see a desaturation turn
the tile, acknowledge, see NOT LIVE after the daemon is stopped. The browser's part is browser_visit.mjs."""

import os
import signal
import subprocess
import unittest

from house import SOURCE, House, have, skip_line

STORY = """title Falls soon and stays low
patient weight=70 sex=f sbp=122 dbp=78 hr=72 spo2=98
cuff every=5m first=+00:20
artefacts motion_per_hour=0 cuff_fail=0 cuff_gross=0 spo2_bias=0
+01:30 desaturate to=86 over=30s hold=3000s recover=60s
"""


class Browser(unittest.TestCase):
    def test_a_visit(self):
        if not have("node") or not (SOURCE / "tests/dashboard/node_modules/playwright-core").is_dir():
            skip_line("no node or playwright-core for the browser test")
            self.skipTest("no browser")
        with House(speed=10) as house:
            house.bed(("nonin", house.pty("spo2")), ("dinamap", house.pty("cuff")))
            house.start()
            people = house.hire()
            assert people
            (house.dir / "low.story").write_text(STORY)
            house.sim("run", "--story", house.dir / "low.story", "--speed", 10,
                      f"nonin={house.pty('spo2')}", f"dinamap={house.pty('cuff')}")
            visit = subprocess.Popen(["node", SOURCE / "tests/system/browser_visit.mjs", f"http://127.0.0.1:{house.port}",
                                      "dr.cole", "correct horse battery", os.environ.get("VIGIL_PICTURES", "")],
                                     stdout=subprocess.PIPE, text=True)
            self.addCleanup(visit.wait)
            self.addCleanup(visit.stdout.close)
            for line in visit.stdout:
                print("browser:", line.strip(), flush=True)
                if line.startswith("stop the daemon"):
                    house.kill(signal.SIGSTOP)
            self.assertEqual(visit.wait(), 0)
            house.daemon.send_signal(signal.SIGCONT)


if __name__ == "__main__":
    unittest.main()
