"""The real programs, for system tests: vigild, vigil-sim and vigilctl in a directory of their own, on free ports of this
machine. Standard library only. Nothing here sleeps and hopes: readiness is what the daemon tells systemd, everything else is
waited for with a deadline and a reason."""

import http.client
import json
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("VIGIL_BUILD", SOURCE / "build" / "release"))
BIN = BUILD / "bin"
SHARED = SOURCE.parent / "shared"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def wait_for(what, check, seconds=10.0):
    """Polls until check() is true or the deadline is over; then says what was waited for."""
    deadline = time.monotonic() + seconds
    while True:
        result = check()
        if result:
            return result
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds} s in vain: {what}")
        time.sleep(0.01)


class Person:
    """One browser: keeps its cookie."""

    def __init__(self, port):
        self.port, self.cookie = port, None

    def request(self, method, path, body=None, timeout=10):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        headers = {"X-Vigil": "1"}
        if self.cookie:
            headers["Cookie"] = self.cookie
        text = None
        if body is not None:
            text, headers["Content-Type"] = json.dumps(body), "application/json"
        try:
            connection.request(method, path, text, headers)
            answer = connection.getresponse()
            data = answer.read()
            cookie = answer.getheader("Set-Cookie")
            if cookie:
                self.cookie = cookie.split(";")[0]
        finally:
            connection.close()
        try:
            return answer.status, json.loads(data)
        except ValueError:
            return answer.status, data.decode(errors="replace")

    def post(self, path, body=None, expect=200):
        status, answer = self.request("POST", path, body or {})
        assert status == expect, f"POST {path}: {status} {answer}"
        return answer

    def get(self, path, expect=200):
        status, answer = self.request("GET", path)
        assert status == expect, f"GET {path}: {status} {answer}"
        return answer


class House:
    def __init__(self, speed=None):
        self.dir = Path(tempfile.mkdtemp(prefix="vigil-test."))
        self.port = free_port()
        self.pager_port = free_port()
        self.speed = speed
        self.beds = []
        self.children = []
        self.daemon = None
        self.extra = ""
        self.notify = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.notify.bind(str(self.dir / "notify"))
        self.ready = threading.Event()
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        """Reads what the daemon tells systemd, as systemd does: a full socket would make the daemon wait."""
        while True:
            try:
                if b"READY=1" in self.notify.recv(4096):
                    self.ready.set()
            except OSError:
                return

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for child in self.children:
            if child.poll() is None:
                child.kill()
                child.wait()
        self.notify.shutdown(socket.SHUT_RDWR)
        self.notify.close()
        shutil.rmtree(self.dir, ignore_errors=True)

    # ---- configuration

    def bed(self, *devices):
        """devices: (driver, link) or (driver, link, 'set = {...}'). Returns the bed's id."""
        name = f"bed{len(self.beds) + 1}"
        self.beds.append((name, devices))
        return name

    def pty(self, name):
        return f"pty:{self.dir}/{name}"

    @property
    def database(self):
        return self.dir / "vigil.db"

    def write_config(self):
        text = f'profiles = "{SOURCE}/alerts/profiles"\n[clinic]\nname = "Test"\n[record]\ndatabase = "{self.database}"\n'
        text += f'[dashboard]\nlisten = "127.0.0.1:{self.port}"\n'
        text += f'[control]\nsocket = "{self.dir}/control"\n'
        text += f'[[pager]]\nname = "main"\nchannel = "snpp"\naddress = "127.0.0.1:{self.pager_port}"\n'
        for name, devices in self.beds:
            text += f'[[bed]]\nid = "{name}"\n'
            for driver, link, *more in devices:
                text += f'[[bed.device]]\ndriver = "{driver}"\nlink = "{link}"\n' + "".join(m + "\n" for m in more)
        text += self.extra
        (self.dir / "vigil.toml").write_text(text)

    # ---- programs

    def spawn(self, *command, log=None, **more):
        out = open(self.dir / (log or f"log{len(self.children)}"), "ab")
        child = subprocess.Popen([str(c) for c in command], stdin=subprocess.DEVNULL, stdout=out, stderr=out, **more)
        out.close()
        self.children.append(child)
        return child

    def sim(self, *arguments, log=None):
        return self.spawn(BIN / "vigil-sim", *arguments, log=log)

    def start(self, deadline=10.0):
        """Starts the daemon; returns the seconds until it said READY."""
        self.write_config()
        self.ready.clear()
        began = time.monotonic()
        command = [BIN / "vigild", "--config", self.dir / "vigil.toml"]
        if self.speed:
            command += ["--demo", str(self.speed)]
        environment = dict(os.environ, NOTIFY_SOCKET=str(self.dir / "notify"))
        self.daemon = self.spawn(*command, log="vigild.log", env=environment)
        while not self.ready.wait(0.005):
            if self.daemon.poll() is not None or time.monotonic() - began > deadline:
                raise AssertionError(f"vigild did not become ready:\n{self.log()}")
        return time.monotonic() - began

    def kill(self, how=signal.SIGKILL):
        self.daemon.send_signal(how)
        if how != signal.SIGSTOP:
            self.daemon.wait()

    def stop(self):
        self.kill(signal.SIGTERM)
        assert self.daemon.returncode == 0, f"vigild ended with {self.daemon.returncode}:\n{self.log()}"

    def log(self):
        return (self.dir / "vigild.log").read_text(errors="replace")

    def ctl(self, *arguments):
        done = subprocess.run([BIN / "vigilctl", *map(str, arguments)], capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    # ---- people

    def first_token(self):
        found = re.findall(r"#/join/([A-Za-z0-9_-]+)", self.log())
        assert found, f"no one-time link in the log:\n{self.log()}"
        return found[-1]

    def hire(self):
        """A technician, two nurses with pagers and a prescriber. Returns them by name, signed in."""
        boss = Person(self.port)
        password = "correct horse battery"
        boss.post("/api/join", {"token": self.first_token(), "name": "tech", "display": "Tech", "password": password})
        boss.post("/api/sign-in", {"name": "tech", "password": password})
        people = {"tech": boss}
        for name, role, pager in [("rn.adams", "nurse", "5550101"), ("rn.baker", "nurse", "5550102"),
                                  ("dr.cole", "prescriber", "5550103"), ("au.dit", "auditor", "")]:
            link = boss.post("/api/people", {"name": name, "display": name, "role": role, "pager": pager,
                                             "channel": "snpp" if pager else "", "on_duty": True})["link"]
            person = Person(self.port)
            person.post("/api/join", {"token": link.rsplit("/", 1)[1], "name": name, "display": name, "password": password})
            person.post("/api/sign-in", {"name": name, "password": password})
            people[name] = person
        return people

    def open_session(self, people, bed, phase="session"):
        """Opens a session and brings it to a phase, overriding the gate where there is no baseline."""
        people["rn.adams"].post(f"/api/beds/{bed}/open",
                                {"profile": "iv-ketamine-adult", "patient": "T. T.", "nurse": "rn.adams"})
        self.screen(people["rn.adams"], bed)
        for step in ["dosing", "session"]:
            people["dr.cole"].post(f"/api/beds/{bed}/phase", {"phase": step, "reason": "system test"})
            if step == phase:
                break

    @staticmethod
    def screen(nurse, bed):
        """Answers what the gate before dosing asks as it must be answered."""
        refused = nurse.post(f"/api/beds/{bed}/phase", {"phase": "dosing"}, expect=409)
        items = {item["id"]: item["wanted"] for item in refused["gate"] if item["wanted"]}
        nurse.post(f"/api/beds/{bed}/chart", {"values": {}, "items": items, "note": ""})

    # ---- the record

    def entries(self, where="1", arguments=()):
        """Rows of the journal: (seq, time, bed, session, kind, body as JSON)."""
        with sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=10) as db:
            rows = db.execute(f"SELECT seq, time, bed, session, kind, body FROM journal WHERE {where} ORDER BY seq",
                              arguments).fetchall()
        return [(*row[:5], json.loads(row[5])) for row in rows]


def have(program):
    return shutil.which(program) is not None


def skip_line(text):
    print(f"SKIPPED: {text}", file=sys.stderr, flush=True)
