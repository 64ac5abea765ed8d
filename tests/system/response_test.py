"""How strongly a patient's pressure answered is learnt when the session is closed, survives SIGKILL, and is what the next
session of the same patient is opened with; another patient is opened without."""

import unittest

from house import House, wait_for

STORY = """title Answers twice as strongly as most
patient weight=70 sex=f sbp=120 dbp=76 hr=70 spo2=98
drug iv mg_per_kg=0.5 minutes=40 start=+06:00 g=2
cuff every=2m first=+00:10
"""
SPEED = 150


class Response(unittest.TestCase):
    def opened(self, house):
        return [body for *_, body in house.entries("kind = 'session_opened' AND bed <> 'clinic'")]

    def cuffs(self, house):
        return sum(any(value[0] == "systolic" and value[1] for value in body["values"])
                   for *_, body in house.entries("kind = 'observed'"))

    def open_as(self, nurse, bed, patient):
        nurse.post(f"/api/beds/{bed}/open", {"profile": "iv-ketamine-adult", "patient": patient, "nurse": "rn.adams",
                                             "mg_per_kg": 0.5, "minutes": 40})

    def test_the_next_session_knows_how_the_pressure_answered(self):
        with House(speed=SPEED) as house:
            bed = house.bed(("dinamap", house.pty("cuff")))
            (house.dir / "strong.story").write_text(STORY)
            house.start()
            people = house.hire()
            nurse = people["rn.adams"]
            self.open_as(nurse, bed, "T. T.")
            house.screen(nurse, bed)
            house.sim("run", "--story", house.dir / "strong.story", "--speed", SPEED, f"dinamap={house.pty('cuff')}")
            wait_for("a baseline", lambda: self.cuffs(house) >= 3, 30)
            people["dr.cole"].post(f"/api/beds/{bed}/phase", {"phase": "dosing", "reason": "system test"})
            wait_for("the course of the pressure", lambda: self.cuffs(house) >= 16, 60)
            nurse.post(f"/api/beds/{bed}/close", {"reason": "system test"})
            self.assertNotIn("response", self.opened(house)[0])
            house.kill()
            house.start()
            self.open_as(nurse, bed, "T. T.")
            again = self.opened(house)[-1]
            self.assertGreater(again["response"], 1.2)
            self.assertEqual((again["mg_per_kg"], again["minutes"]), (0.5, 40))
            nurse.post(f"/api/beds/{bed}/close", {"reason": "system test"})
            self.open_as(nurse, bed, "Z. Z.")
            self.assertNotIn("response", self.opened(house)[-1])
            house.stop()


if __name__ == "__main__":
    unittest.main()
