"""Recorded patients through the whole house: at least ten recordings from a sedation clinic are played by vigil-sim as
Nonin bytes on pseudo-terminals, at high speed, into the real daemon. The alerts in the journal are compared with the
episodes that this script finds in the CSV files by itself. They must agree; what the wire changes is
said in episodes()."""

import csv
import os
import random
import shutil
import unittest

from house import BIN, SHARED, SOURCE, House, skip_line, wait_for

SPEED = 120
LIMIT, HOLD, CLEAR, SETTLE = 90, 15, 92, 15  # spo2-low of the profile, written down here a second time
LATE = 0.15  # seconds of this machine; 18 s of a recording at this speed
STALE = 10  # a value this old is not current any more
FALL, PULSE_JUMP, WITHIN = 8, 40, 4  # a fall of the SpO2, a change of the pulse, within so many seconds: no patient's
FALL_LATELY, PULSE_LATELY = 60, 10  # makes doubtful what comes within so long
ONE_SIGN, TWO_SIGNS = 10, 90  # seconds that the alert is put off by then
GAP = 45  # a gap in the signal up to this long stops the hold and does not end it


def rows(path):
    with open(path) as file:
        return list(csv.DictReader(file))


def recordings():
    folder = SHARED / "data" / "vitals" / "hfno_sedation"
    if not folder.is_dir():
        skip_line("no recorded patients at ../shared/data/vitals: a synthetic recording is played instead")
        return None
    # Those with something in them first, then others, at most twelve; the order is fixed.
    def least(path):
        values = [float(r["spo2"]) for r in rows(path) if r["spo2"]]
        return min(values, default=100)
    return sorted(folder.glob("*.csv"), key=lambda p: (least(p), p.name))[:12]


def synthetic(directory):
    """Ten made-up recordings with dips of every length around the hold, gaps and drop-outs."""
    paths = []
    for n in range(10):
        rng = random.Random(n)
        path = directory / f"synthetic{n}.csv"
        with open(path, "w") as out:
            out.write("t_seconds,hr,pr,spo2,nibp_sys,nibp_dia,nibp_map,resp\n")
            level = 97
            for t in range(1800):
                if t % 200 == 100:
                    dip, length = rng.randint(80, 91), rng.randint(5, 60)
                if t % 200 >= 100 and t % 200 < 100 + length:
                    spo2 = dip
                else:
                    spo2 = level
                empty = t % 97 < rng.choice([0, 0, 0, 3])
                out.write(f"{t},,{'' if empty else 70 + t % 3},{'' if empty else spo2},,,,\n")
        paths.append(path)
    return paths


class Doubt:
    """Whether the numbers move as no patient's do."""

    def __init__(self):
        self.lately, self.fell, self.jumped = [], -1e9, -1e9

    def take(self, t, spo2, pulse):
        # A step over more than three seconds without a value says nothing.
        if self.lately and t - self.lately[-1][0] > 3:
            self.lately = []
        self.lately = [x for x in self.lately if t - x[0] <= WITHIN] + [(t, spo2, pulse)]
        if max(x[1] for x in self.lately) - spo2 > FALL:
            self.fell = t
        if max(abs(x[2] - pulse) for x in self.lately) > PULSE_JUMP:
            self.jumped = t

    def puts_off(self, t):
        signs = (t - self.fell < FALL_LATELY) + (t - self.jumped < PULSE_LATELY)
        return (0, ONE_SIGN, TWO_SIGNS)[signs]


def episodes(path):
    """Times (s) at which SpO2 has been under LIMIT for HOLD seconds, and is let go at CLEAR for SETTLE seconds."""
    found, since, gap, safe, active, doubt = [], None, None, None, False, Doubt()
    for row in rows(path):
        # On a Nonin's wire a saturation without a pulse is no measurement (nonin.md, section 2, quality rule): the
        # driver says that there is none. A recording that has one is one without, for this comparison.
        t, value = float(row["t_seconds"]), row["spo2"] if row["pr"] else ""
        if value == "":
            safe = None
            if since is not None and not active and gap is None:
                gap = t
            if gap is not None and t - gap > GAP:
                since = gap = None
            continue
        value = round(float(value))
        doubt.take(t, value, round(float(row["pr"])))
        if gap is not None and since is not None:
            since += t - gap
        gap = None
        if not active:
            if value >= LIMIT:
                since = None
                continue
            since = t if since is None else since
            if t - since >= HOLD + doubt.puts_off(t):
                found.append(max(since + HOLD, t))
                active, safe = True, None
            continue
        if value < CLEAR:
            safe = None
        elif safe is None:
            safe = t
        elif t - safe >= SETTLE:
            active, since, safe = False, None, None
    # The last value of a recording stays current until it is stale: nothing comes that says otherwise.
    if since is not None and not active and gap is None and t + STALE - since >= HOLD + doubt.puts_off(t):
        found.append(since + HOLD)
    return found


class RecordedPatients(unittest.TestCase):
    def test_journal_agrees_with_the_recordings(self):
        with House(speed=SPEED) as house:
            paths = recordings() or synthetic(house.dir)
            self.assertGreaterEqual(len(paths), 10)
            beds = [house.bed(("nonin", house.pty(f"spo2-{i}"))) for i in range(len(paths))]
            house.start()
            people = house.hire()
            for bed in beds:
                house.open_session(people, bed)
            # A recording begins when the daemon has opened its line, and no byte of it is lost.
            sims = [house.sim("play", "--csv", path, "--speed", SPEED, f"nonin={house.pty(f'spo2-{i}')}")
                    for i, path in enumerate(paths)]
            wait_for("the recordings to end", lambda: all(s.poll() is not None for s in sims), 600)
            self.assertEqual([s.returncode for s in sims], [0] * len(sims))
            house.stop()
            if os.environ.get("VIGIL_KEEP"):
                shutil.copy(house.database, os.environ["VIGIL_KEEP"])
            self.compare(house, beds, paths)
            status, said = house.ctl("verify", house.database)
            self.assertEqual(status, 0, said)
            status, said = house.ctl("replay", house.database)
            self.assertEqual(status, 0, said)

    def compare(self, house, beds, paths):
        total = 0
        for bed, path in zip(beds, paths):
            wanted = episodes(path)
            alerts = house.entries("bed = ? AND kind IN ('raise', 'change')", (bed,))
            raised = [time / 1000 for _, time, _, _, _, body in alerts if self.joins(body, "spo2-low")]
            total += len(wanted)
            with self.subTest(recording=path.name):
                self.assertEqual(len(raised), len(wanted), f"{path.name}: wanted at {wanted}, raised at {raised}")
                # Both clocks run from different beginnings: the distances between episodes must agree, to what a busy
                # machine may be late. Episodes are minutes apart, so none is taken for another.
                for (a, b), (c, d) in zip(zip(wanted, wanted[1:]), zip(raised, raised[1:])):
                    self.assertAlmostEqual(b - a, d - c, delta=LATE * SPEED)
        print(f"{len(paths)} recordings, {total} episodes of SpO2 under {LIMIT} for {HOLD} s, all in the journal", flush=True)
        self.assertGreater(total, 0)

    @staticmethod
    def joins(body, rule):
        """A condition of this rule joined an alert: raised with it, or joined to one that was there or latched."""
        return body.get("rule") == rule and body.get("cause") in ("joined", "returned", "worsened") or (
            "cause" not in body and body.get("alert", {}).get("worst", {}).get("rule") == rule)


if __name__ == "__main__":
    unittest.main()
