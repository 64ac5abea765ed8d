"""The demonstration: ends by itself with a summary and status 0, or on Ctrl-C; leaves no process, no file and no terminal
setting behind."""

import os
import pty
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import termios
import unittest
from pathlib import Path

from house import BIN, SOURCE, free_port, wait_for


def port_block(size):
    """A port with `size` free ones behind it, as the demonstration uses them."""
    while True:
        first = free_port()
        if first + size > 65535:
            continue
        try:
            for port in range(first, first + size):
                with socket.socket() as s:
                    s.bind(("127.0.0.1", port))
            return first
        except OSError:
            continue


def processes_of(directory):
    """Command lines of living processes that name this directory."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            text = entry.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if str(directory) in text:
            found.append(text)
    return found


class Demo(unittest.TestCase):
    def setUp(self):
        self.tmp = Path(tempfile.mkdtemp(prefix="vigil-demo-test."))
        self.addCleanup(shutil.rmtree, self.tmp, True)

    def start(self, *flags):
        self.terminal, self.device = pty.openpty()
        self.before = termios.tcgetattr(self.device)
        self.out = self.tmp.with_suffix(".log")
        self.addCleanup(lambda: self.out.unlink(missing_ok=True))
        with open(self.out, "wb") as out:
            return subprocess.Popen([SOURCE / "simulators/demo", BIN, "--port", str(port_block(40)), *flags], stdin=self.device,
                                    stdout=out, stderr=out, env=dict(os.environ, TMPDIR=str(self.tmp)), start_new_session=True,
                                    # Whoever runs the tests in the background has Ctrl-C ignored, and so had all they start.
                                    preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler))

    def said(self):
        return self.out.read_text(errors="replace")

    def assert_nothing_left(self):
        self.assertEqual(list(self.tmp.iterdir()), [], "files left behind")
        self.assertEqual(processes_of(self.tmp), [], "processes left behind")
        self.assertEqual(termios.tcgetattr(self.device), self.before, "terminal settings changed")
        os.close(self.terminal)
        os.close(self.device)

    def summary(self):
        return {name: int(n) for name, n in re.findall(r"^(\w+) +(\d+)$", self.said(), re.M)}

    def test_it_ends_by_itself_with_a_summary(self):
        demo = self.start("--beds", "4", "--speed", "20", "--seconds", "12")
        self.assertEqual(demo.wait(timeout=90), 0, self.said())
        summary = self.summary()
        self.assertEqual(summary["beds"], 4)
        self.assertGreater(summary["observations"], 100)
        self.assertIn("alerts", summary)
        self.assertIn("pages", summary)
        self.assertIn("http://127.0.0.1:", self.said())
        self.assert_nothing_left()

    def test_ctrl_c_ends_all_of_it_also_after_the_daemon_was_killed(self):
        demo = self.start("--beds", "2", "--speed", "5")
        wait_for("the address of the dashboard", lambda: "sign in as" in self.said(), 60)
        daemon = int(re.search(r"kill -9 (\d+)", self.said()).group(1))
        os.kill(daemon, signal.SIGKILL)
        wait_for("the daemon to be started again", lambda: "starting it again" in self.said(), 10)
        os.killpg(demo.pid, signal.SIGINT)
        self.assertEqual(demo.wait(timeout=30), 0, self.said())
        self.assertEqual(self.summary()["beds"], 2)
        self.assert_nothing_left()

    def beds_with(self, database, parameter):
        """Beds at which a device has said a number of this parameter."""
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=10) as db:
            rows = db.execute("SELECT DISTINCT bed FROM journal WHERE kind = 'observed' AND body LIKE ?",
                              (f'%["{parameter}",_%',)).fetchall()
        return {bed for bed, in rows}

    def test_twelve_different_monitors_are_live_at_once(self):
        demo = self.start("--beds", "12", "--speed", "20")
        wait_for("the address of the dashboard", lambda: "sign in as" in self.said(), 60)
        database = re.search(r"The record is (\S+);", self.said()).group(1)
        beds = {f"bed{i}" for i in range(1, 13)}
        for parameter in ("spo2", "systolic"):
            wait_for(f"{parameter} at every bed", lambda p=parameter: self.beds_with(database, p) == beds, 60)
        os.killpg(demo.pid, signal.SIGINT)
        self.assertEqual(demo.wait(timeout=30), 0, self.said())
        self.assert_nothing_left()

    def test_what_it_does_not_know_it_refuses(self):
        for flags in (["--colour", "blue"], ["--beds", "0"], ["--beds", "many"], ["--speed", "fast"]):
            demo = self.start(*flags)
            self.assertEqual(demo.wait(timeout=30), 2, f"{flags}: {self.said()}")
            self.assert_nothing_left()


if __name__ == "__main__":
    unittest.main()
