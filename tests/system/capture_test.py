"""What a bed's devices said becomes a file, and the file becomes devices again: vigild hears simulated monitors, vigilctl saves
their last minute without names, vigil-sim plays the files into a second vigild, which hears the same."""

import re
import socket
import time
import unittest

from house import SOURCE, House, free_port, wait_for

# The monitor's answer is late, and asked for again, when this machine stops for 0.7 s.
SPEED = 2
STORY = SOURCE / "simulators" / "stories" / "iv-uneventful.story"
SERIAL = ["nonin", "dinamap", "datascope"]


def heard(house, bed):
    """(device, parameter, value) in the order of the record."""
    return [(body["device"], value[0], value[1]) for *_, body in house.entries("bed = ? AND kind = 'observed'", (bed,))
            for value in body["values"]]


def expected(text):
    """What a capture says that its driver makes of it."""
    found = re.findall(r"^= @\S+ (\w+) (\S+) \S+ (?:good|questionable|invalid)", text, re.M)
    return [(parameter, None if value == "-" else float(value)) for parameter, value in found]


def of(device, said):
    return [(parameter, value) for name, parameter, value in said if name == device]


class Capture(unittest.TestCase):
    def beds(self, house, port):
        serial = house.bed(*[(driver, house.pty(driver)) for driver in SERIAL])
        return serial, house.bed(("hl7", f"listen:127.0.0.1:{port}"))

    def save(self, house, bed, *more):
        where = house.dir / f"saved-{bed}"
        where.mkdir(exist_ok=True)
        status, said = house.ctl("capture", bed, "--last", "10min", "--out", where, "--socket", house.dir / "control", *more)
        self.assertEqual(status, 0, said)
        return {path.name.split("-")[0]: path.read_text() for path in where.iterdir()}

    def first_house(self):
        with House(speed=SPEED) as house:
            port = free_port()
            serial, network = self.beds(house, port)
            run = ["run", "--story", STORY, "--speed", str(SPEED)]
            house.sim(*run, *[f"{driver}={house.pty(driver)}" for driver in SERIAL])
            house.sim(*run, f"pcd01=tcp:127.0.0.1:{port}")
            house.start()
            for bed, devices in [(serial, SERIAL), (network, ["hl7"])]:
                for device in devices:
                    wait_for(f"values of {device}", lambda: len(of(device, heard(house, bed))) >= 45, 60)
            files = {**self.save(house, serial), **self.save(house, network)}
            status, one = house.ctl("capture", serial, "--device", "nonin", "--out", house.dir / "one.cap",
                                    "--socket", house.dir / "control")
            self.assertEqual((status, one.strip()), (0, str(house.dir / "one.cap")))
            self.assertIn("captured bed=", house.log())
            house.stop()
            return files, {device: of(device, heard(house, serial) + heard(house, network)) for device in [*SERIAL, "hl7"]}

    def test_a_saved_recording_played_back_is_heard_the_same(self):
        files, said = self.first_house()
        self.assertEqual(sorted(files), sorted([*SERIAL, "hl7"]))
        for device, text in files.items():
            with self.subTest(device=device):
                self.assertIn(f"# driver: {device}\n", text)
                self.assertIn("# synthetic: no\n", text)
                self.assertNotIn("127.0.0.1", text)
                wanted = expected(text)
                self.assertGreater(len(wanted), 40)
                self.assertEqual(wanted, said[device][:len(wanted)])
        # vigil-sim makes this name up (README of the simulators).
        for word in ["vedal", "Test", "Alma", "19840229", "SIM-1001", "CLINIC^PI"]:
            self.assertNotIn(word, files["hl7"])
        self.play(files)

    def play(self, files):
        with House(speed=SPEED) as house:
            port = free_port()
            serial, network = self.beds(house, port)
            house.start()
            links = {driver: house.pty(driver) for driver in SERIAL} | {"hl7": f"tcp:127.0.0.1:{port}"}
            sims = []
            for device, text in files.items():
                path = house.dir / f"{device}.cap"
                path.write_text(text)
                sims.append(house.sim("play", path, links[device], "--speed", str(SPEED), log=f"{device}.log"))
            wait_for("the recordings to end", lambda: all(sim.poll() is not None for sim in sims), 120)
            self.assertEqual([sim.returncode for sim in sims], [0] * len(sims))
            for device, text in files.items():
                wanted = expected(text)
                bed = network if device == "hl7" else serial
                wait_for(f"{device}: {(house.dir / f'{device}.log').read_text()}",
                         lambda: of(device, heard(house, bed))[:len(wanted)] == wanted, 5)
            house.stop()

    def test_clients_of_the_socket_that_misbehave_disturb_nobody(self):
        with House() as house:
            bed = house.bed(("nonin", house.pty("nonin")))
            house.start()
            path = str(house.dir / "control")
            self.assertEqual(house.ctl("capture", bed, "--socket", path)[0], 1, "it said nothing yet")
            self.assertEqual(house.ctl("capture", "nobody", "--socket", path)[0], 2)
            self.assertEqual(house.ctl("capture", bed, "--last", "soon", "--socket", path)[0], 2)
            for nonsense in [b"x" * 100000, b"\n", b"capture\t\t\t\n", b"capture\tbed1\t99999999999\t\n", b"stop\t1\t1\t1\n"]:
                with socket.socket(socket.AF_UNIX) as client:
                    client.connect(path)
                    try:
                        client.sendall(nonsense)
                        client.settimeout(10)
                        answer = client.recv(100)
                    except (BrokenPipeError, ConnectionResetError):
                        answer = b""
                    self.assertTrue(answer == b"" or answer.startswith(b"refused\t"), answer)
            silent = [socket.socket(socket.AF_UNIX) for _ in range(8)]
            for client in silent:
                client.connect(path)
            house.sim("run", "--story", STORY, f"nonin={house.pty('nonin')}")
            wait_for("values", lambda: heard(house, bed))
            # The silent ones are hung up on, and then there is room again.
            wait_for("an answer", lambda: house.ctl("capture", bed, "--out", house.dir, "--socket", path)[0] == 0, 20)
            for client in silent:
                client.close()
            self.assertEqual((house.dir / "control").stat().st_mode & 0o777, 0o660)
            house.stop()
            self.assertFalse((house.dir / "control").exists())


if __name__ == "__main__":
    unittest.main()
