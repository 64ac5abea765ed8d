// How fast a PCD-01 message becomes observations and an answer, beside the cheapest thing one can
// do with the same bytes: looking for each field separator with memchr. The aim is half of that
// rate.
#include <benchmark/benchmark.h>

#include <cstring>
#include <memory>
#include <string>
#include <string_view>

#include "drivers/driver.h"

namespace vigil::drivers::hl7 {

std::unique_ptr<Driver> make(const Options&);

namespace {

// Twelve rows with times, codes and units, as a gateway writes them; 2.2 kB.
std::string message() {
  struct Line {
    std::string_view code, value, unit;
  };
  constexpr std::string_view bpm = "264864^MDC_DIM_BEAT_PER_MIN^MDC",
                             mmhg = "266016^MDC_DIM_MMHG^MDC",
                             percent = "262688^MDC_DIM_PERCENT^MDC";
  const Line lines[] = {
      {"147842^MDC_ECG_HEART_RATE^MDC", "72", bpm},
      {"150456^MDC_PULS_OXIM_SAT_O2^MDC", "97", percent},
      {"149530^MDC_PULS_OXIM_PULS_RATE^MDC", "71", bpm},
      {"150488^MDC_BLD_PERF_INDEX^MDC", "3.60", percent},
      {"151562^MDC_RESP_RATE^MDC", "14", "264928^MDC_DIM_RESP_PER_MIN^MDC"},
      {"150344^MDC_TEMP^MDC", "36.6", "268192^MDC_DIM_DEGC^MDC"},
      {"150301^MDC_PRESS_CUFF_SYS^MDC", "121", mmhg},
      {"150302^MDC_PRESS_CUFF_DIA^MDC", "78", mmhg},
      {"150303^MDC_PRESS_CUFF_MEAN^MDC", "92", mmhg},
      {"149546^MDC_PULS_RATE_NON_INV^MDC", "70", bpm},
      {"151708^MDC_CONC_AWAY_CO2_ET^MDC", "38", mmhg},
      {"148066^MDC_ECG_V_P_C_RATE^MDC", "0", bpm},
  };
  std::string text =
      "\x0BMSH|^~\\&|MINDRAY_EGATEWAY^00A0370027E84537^EUI-64|MINDRAY|VIGIL|CLINIC|20260301100000"
      ".0000+0100||ORU^R01^ORU_R01|00000000|P|2.6|||AL|NE||UNICODE UTF-8|||IHE_PCD_001^IHE PCD^"
      "1.3.6.1.4.1.19376.1.6.1.1.1^ISO\r"
      "PID|||K-1001^^^CLINIC^PI||Test^Ada^^^^^L||19850704|F\rPV1||O|KETAMINE^R4^B2\r"
      "OBR|1|17^EGATEWAY^00A0370027E84537^EUI-64|17^EGATEWAY^00A0370027E84537^EUI-64|182777000^"
      "monitoring of patient^SCT|||20260301100000.0000+0100\r";
  int n = 0;
  for (const Line& line : lines) {
    text += "OBX|" + std::to_string(++n) + "|NM|";
    text.append(line.code).append("|1.3.1.150456|").append(line.value).append("|");
    text.append(line.unit).append("|50-120|||||R|||20260301100000.0000+0100||||");
    text += n == 1 ? "00A0370027E84537^^00A0370027E84537^EUI-64\r" : "\r";
  }
  return text + "\x1C\r";
}

void find_separators(benchmark::State& state) {
  const std::string text = message();
  for (auto _ : state) {
    std::size_t found = 0;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (const void* hit = std::memchr(at, '|', static_cast<std::size_t>(end - at))) {
      ++found;
      at = static_cast<const char*>(hit) + 1;
    }
    benchmark::DoNotOptimize(found);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK(find_separators);

// Framing, decoding, answering; each message has an id of its own.
void decode(benchmark::State& state) {
  std::string text = message();
  const std::size_t id = text.find("00000000|P");
  const auto driver = make({});
  Output out;
  std::uint64_t count = 0;
  std::size_t said = 0;
  for (auto _ : state) {
    std::uint64_t digits = ++count;
    for (std::size_t i = 8; i-- > 0; digits /= 10)
      text[id + i] = static_cast<char>('0' + digits % 10);
    out.clear();
    const Bytes bytes(reinterpret_cast<const std::byte*>(text.data()), text.size());
    driver->on_bytes(Time(Millis(1772359200000 + static_cast<std::int64_t>(count))), bytes, out);
    said += out.said.size();
    benchmark::DoNotOptimize(out.to_device.data());
  }
  if (said < 7 * state.iterations()) state.SkipWithError("values are missing");
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK(decode);

}  // namespace
}  // namespace vigil::drivers::hl7
