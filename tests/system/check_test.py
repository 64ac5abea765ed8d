"""vigild --check and a start that must not happen: exit 78 (EX_CONFIG), one line with file, line and key, nothing created."""

import subprocess
import unittest

from house import BIN, SOURCE, House

WRONG = 78


class Check(unittest.TestCase):
    def setUp(self):
        self.house = House()
        self.addCleanup(self.house.__exit__)
        self.house.bed(("nonin", self.house.pty("spo2")))
        self.house.write_config()
        self.path = self.house.dir / "vigil.toml"

    def run_daemon(self, *flags, text=None):
        if text is not None:
            self.path.write_text(text)
        done = subprocess.run([BIN / "vigild", "--config", self.path, *flags], capture_output=True, text=True, timeout=30)
        return done.returncode, done.stdout + done.stderr

    def refused(self, expected, *flags, text=None):
        status, said = self.run_daemon(*flags, text=text)
        self.assertEqual(status, WRONG, said)
        self.assertIn(expected, said)
        self.assertFalse(self.house.database.exists(), "a refused start must leave nothing behind")
        return said

    def test_a_right_configuration_is_said_to_be_right(self):
        status, said = self.run_daemon("--check")
        self.assertEqual(status, 0, said)
        self.assertIn("1 beds, 1 devices", said)
        self.assertFalse(self.house.database.exists())

    def test_a_wrong_one_is_refused_by_check_and_start_with_the_same_words(self):
        text = self.path.read_text() + 'colour = "blue"\n'
        line = len(text.splitlines())
        expected = f"{self.path}:{line}: bed bed1 device: unknown key 'colour'"
        self.assertEqual(self.refused(expected, "--check", text=text), self.refused(expected, text=text))

    def test_a_file_that_is_no_toml_or_not_there(self):
        self.refused(f"{self.path}:2:", "--check", text="# a clinic\n[clinic\n")
        self.path.unlink()
        self.refused(f"{self.path}: cannot be read", "--check")

    def test_a_wrong_profile_is_named_with_its_line(self):
        profiles = self.house.dir / "profiles"
        profiles.mkdir()
        for file in (SOURCE / "alerts/profiles").glob("*.toml"):
            (profiles / file.name).write_text(file.read_text())
        broken = profiles / "iv-ketamine-adult.toml"
        lines = broken.read_text().splitlines()
        broken.write_text("\n".join(["colour = 1", *lines]) + "\n")
        text = self.path.read_text().replace(f"{SOURCE}/alerts/profiles", str(profiles))
        self.refused(f"{broken}:1:", "--check", text=text)

    def test_off_loopback_without_tls_it_does_not_start(self):
        text = self.path.read_text().replace(f'"127.0.0.1:{self.house.port}"', f'"0.0.0.0:{self.house.port}"')
        said = self.refused("TLS", "--check", text=text)
        self.assertIn("0.0.0.0", said)

    def test_a_demonstration_refuses_real_ports_and_other_machines(self):
        text = self.path.read_text()
        serial = text.replace(self.house.pty("spo2"), "serial:/dev/ttyUSB0")
        self.refused("serial:/dev/ttyUSB0", "--demo", "10", text=serial)
        away = text.replace(self.house.pty("spo2"), "tcp:10.0.0.31:4601")
        self.refused("tcp:10.0.0.31:4601", "--demo", "10", text=away)


if __name__ == "__main__":
    unittest.main()
