// The message that the measurements send: a PCD-01 report of twelve rows with times, codes and
// units, as a gateway writes it, framed for MLLP; 2.2 kB. Written from the same description as the
// driver's vectors and by nothing of the driver's.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace vigil::bench {

using Time = std::chrono::sys_time<std::chrono::milliseconds>;

struct Message {
  std::uint32_t id = 0;                     // MSH-10, eight digits
  std::string location = "KETAMINE^R4^B2";  // PV1-3
  std::string patient = "K-1001";           // PID-3
  Time sent{};                              // of all values but the pressures
  Time cuff{};                              // when the pressures were measured
  int rate = 72, spo2 = 97, systolic = 121, diastolic = 78;
};

std::string framed(const Message&);

}  // namespace vigil::bench
