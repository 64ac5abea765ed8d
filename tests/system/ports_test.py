"""Real time, real programs: cuffs on a pseudo-terminal and behind ser2net, an adapter that is pulled and plugged in again."""

import os
import re
import time
import unittest

from house import House, free_port, skip_line, wait_for

SER2NET = "/usr/sbin/ser2net"

STORY = "patient sbp=126 dbp=78 hr=72\ncuff every=1m first=+00:03\nartefacts cuff_fail=0 cuff_gross=0 motion_per_hour=0\n"


class Ports(unittest.TestCase):
    def links(self, house, bed):
        return [body for *_, body in house.entries("kind = 'link' AND bed = ?", (bed,))]

    def story(self, house):
        path = house.dir / "cuff.story"
        path.write_text(STORY)
        return path

    def pressures(self, house, bed):
        said = str(house.entries("kind = 'observed' AND bed = ?", (bed,)))
        return re.findall(r"\['systolic', (\d+)", said)

    def test_an_adapter_that_returns_is_heard_within_two_seconds(self):
        with House() as house:
            port = house.dir / "spo2"
            bed = house.bed(("nonin", f"pty:{port}"))
            sim = house.sim("run", "--story", self.story(house), f"nonin=pty:{port}")
            house.start()
            wait_for("the oximeter", lambda: any(link["up"] for link in self.links(house, bed)))
            sim.kill()
            sim.wait()
            pulled = time.monotonic()
            wait_for("the loss", lambda: not self.links(house, bed)[-1]["up"])
            lost = time.monotonic() - pulled
            time_away = 6.0
            wait_for("the port is away for a while", lambda: time.monotonic() - pulled > time_away, time_away + 5)
            os.remove(port)
            house.sim("run", "--story", self.story(house), f"nonin=pty:{port}")
            wait_for("the port", port.is_symlink)
            back = time.monotonic()
            wait_for("the oximeter again", lambda: self.links(house, bed)[-1]["up"])
            heard = time.monotonic() - back
            print(f"pulled: said after {lost:.2f} s; plugged in again: heard after {heard:.2f} s")
            self.assertLess(lost, 2.0)
            self.assertLess(heard, 2.0 + 0.5)  # the record is written in batches
            house.stop()

    def test_cuffs_give_their_readings_raw_and_by_rfc_2217(self):
        if not os.path.exists(SER2NET):
            skip_line("ser2net is not installed")
            self.skipTest("no ser2net")
        with House(speed=10) as house:
            raw, telnet = free_port(), free_port()
            direct = house.bed(("suntech", house.pty("one")))
            by_tcp = house.bed(("suntech", f"tcp:127.0.0.1:{raw}"))
            by_rfc = house.bed(("datascope", f"rfc2217:127.0.0.1:{telnet}"))
            house.sim("run", "--speed", "10", "--story", self.story(house), f"suntech={house.pty('one')}",
                      f"suntech={house.pty('two')}", f"datascope={house.pty('three')}")
            wait_for("the ports", lambda: all((house.dir / n).is_symlink() for n in ["one", "two", "three"]))
            config = house.dir / "ser2net.yaml"
            config.write_text("".join(
                f"connection: &{name}\n  accepter: {accepter},127.0.0.1,{port}\n"
                f"  connector: serialdev,{house.dir}/{name},9600n81,local\n"
                for name, accepter, port in [("two", "tcp", raw), ("three", "telnet(rfc2217),tcp", telnet)]))
            house.spawn(SER2NET, "-n", "-u", "-c", config)
            house.start()
            for bed in [direct, by_tcp, by_rfc]:
                wait_for(f"two readings at {bed}:\n{house.log()}", lambda: len(set(self.pressures(house, bed))) >= 2, 40)
            house.stop()


if __name__ == "__main__":
    unittest.main()
