"""SIGKILL in mid-session does not make the daemon forget whose values the session takes: when another patient is on the same
link afterwards, the identity alert comes and nothing of that patient reaches the session; when the first one is back, it goes
on. The record knows all of it by marks and not by the patient's number."""

import socket
import unittest

from house import House, free_port, wait_for


def message(number, patient, spo2):
    """A PCD-01 report of a monitor that says who its patient is."""
    return ("\x0bMSH|^~\\&|MONITOR^0011223344556677^EUI-64|UNIT|||20260301100000+0000||ORU^R01^ORU_R01|"
            f"{number}|P|2.6|||NE|AL|||||IHE_PCD_001^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO\r"
            f"PID|||{patient}^^^TEST^PI\rPV1||I|UNIT^R1^B1\r"
            "OBR|1|||182777000^monitoring of patient^SCT|||20260301100000+0000\r"
            f"OBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.3.1.150456|{spo2}|262688^MDC_DIM_PERCENT^MDC|||||R\r\x1c\r").encode()


class Identity(unittest.TestCase):
    def say(self, patient, spo2):
        self.number = getattr(self, "number", 0) + 1
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as monitor:
            monitor.sendall(message(self.number, patient, spo2))
            self.assertIn(f"MSA|AA|{self.number}".encode(), monitor.recv(4096))

    def restart(self, house):
        house.kill()
        house.start()

    def saturations(self, house):
        return [value[1] for *_, body in house.entries("kind = 'observed'") for value in body["values"]]

    def wait_for_notice(self, house, kind):
        wait_for(kind, lambda: any(body["notice"] == kind for *_, body in house.entries("kind = 'noticed'")))

    def test_another_patient_after_a_restart_is_found_out(self):
        with House() as house:
            self.port = free_port()
            bed = house.bed(("hl7", f"listen:127.0.0.1:{self.port}"))
            house.start()
            house.open_session(house.hire(), bed)
            self.say("K-4711-A", 96)
            wait_for("the first value", lambda: self.saturations(house) == [96])
            self.restart(house)
            self.say("K-4711-B", 81)
            self.wait_for_notice(house, "subject_changed")
            wait_for("the alert", lambda: any(body["alert"]["cause"] == "identity:hl7" for *_, body in house.entries("kind = 'raise'")))
            self.restart(house)
            self.say("K-4711-B", 82)
            self.say("K-4711-A", 95)
            self.wait_for_notice(house, "subject_back")
            wait_for("the patient's next value", lambda: 95 in self.saturations(house))
            self.assertEqual(self.saturations(house), [96, 95])
            self.assertNotIn("K-4711", str(house.entries()))
            house.stop()


if __name__ == "__main__":
    unittest.main()
