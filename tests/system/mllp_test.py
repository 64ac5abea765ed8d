"""A sender that nobody here wrote: python3-hl7's mllp_send delivers a PCD-01 message and gets AA; a broken one gets AE or
AR and harms nothing."""

import subprocess
import unittest

from house import House, free_port, have, skip_line, wait_for

GOOD = "\r".join([
    "MSH|^~\\&|TESTSENDER^0011223344556677^EUI-64|UNIT|||20260301100000+0000||ORU^R01^ORU_R01|M0001|P|2.6|||NE|AL|||||"
    "IHE_PCD_001^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO",
    "PID|||T-1^^^TEST^PI||TEST^PATIENT",
    "PV1||I|UNIT^R1^B1",
    "OBR|1|||182777000^monitoring of patient^SCT|||20260301100000+0000",
    "OBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.3.1.150456|96|262688^MDC_DIM_PERCENT^MDC|||||R|||20260301100000+0000",
    "OBX|2|NM|149530^MDC_PULS_OXIM_PULS_RATE^MDC|1.3.1.149530|71|264864^MDC_DIM_BEAT_PER_MIN^MDC|||||R|||20260301100000+0000",
    ""])
BROKEN = GOOD.replace("ORU^R01^ORU_R01|M0001", "XYZ^Q99|M0002").replace("OBR|1", "ZZZ|1")


class MllpSend(unittest.TestCase):
    def send(self, port, house, name, text):
        path = house.dir / name
        path.write_bytes(b"\x0b" + text.encode() + b"\x1c\r")
        done = subprocess.run(["mllp_send", "-p", str(port), "-f", str(path), "127.0.0.1"], capture_output=True, timeout=20)
        return done.stdout.decode(errors="replace")

    def test_a_good_message_is_acknowledged_and_a_broken_one_refused(self):
        if not have("mllp_send"):
            skip_line("mllp_send (python3-hl7) is not installed")
            self.skipTest("no mllp_send")
        with House() as house:
            port = free_port()
            bed = house.bed(("hl7", f"listen:127.0.0.1:{port}"))
            house.start()
            self.assertIn("MSA|AA|M0001", self.send(port, house, "good.mllp", GOOD))
            answer = self.send(port, house, "broken.mllp", BROKEN)
            self.assertRegex(answer, r"MSA\|A[ER]\|M0002")
            again = GOOD.replace("|M0001|", "|M0003|").replace("|96|", "|95|")
            self.assertIn("MSA|AA|M0003", self.send(port, house, "again.mllp", again))
            wait_for("both messages in the record",
                     lambda: len(house.entries("bed = ? AND kind = 'observed'", (bed,))) >= 2)
            said = str(house.entries("bed = ? AND kind = 'observed'", (bed,)))
            self.assertIn("96", said)
            self.assertIn("95", said)
            house.stop()


if __name__ == "__main__":
    unittest.main()
