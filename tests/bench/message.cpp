#include "tests/bench/message.h"

#include <cstdio>
#include <ctime>
#include <string_view>

namespace vigil::bench {
namespace {

constexpr std::string_view bpm = "264864^MDC_DIM_BEAT_PER_MIN^MDC";
constexpr std::string_view mmhg = "266016^MDC_DIM_MMHG^MDC";
constexpr std::string_view percent = "262688^MDC_DIM_PERCENT^MDC";
constexpr std::string_view breaths = "264928^MDC_DIM_RESP_PER_MIN^MDC";
constexpr std::string_view celsius = "268192^MDC_DIM_DEGC^MDC";
constexpr std::string_view device = "00A0370027E84537^^00A0370027E84537^EUI-64";

std::string stamp(Time time) {
  const auto millis = time.time_since_epoch().count();
  const std::time_t seconds = millis / 1000;
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char date[16];
  std::strftime(date, sizeof date, "%Y%m%d%H%M%S", &parts);
  char text[32];
  std::snprintf(text, sizeof text, "%s.%03d0+0000", date, static_cast<int>(millis % 1000));
  return text;
}

// OBX rows, one after the other.
class Rows {
 public:
  explicit Rows(std::string& text) : text_(text) {}

  void add(std::string_view code, std::string_view value, std::string_view unit,
           std::string_view time) {
    text_ += "OBX|" + std::to_string(++count_) + "|NM|";
    text_.append(code).append("|1.3.1.150456|").append(value).append("|").append(unit);
    text_.append("|50-120|||||R|||").append(time).append("||||");
    if (count_ == 1) text_ += device;
    text_ += '\r';
  }

 private:
  std::string& text_;
  int count_ = 0;
};

std::string header(const Message& m, std::string_view time) {
  char id[16];
  std::snprintf(id, sizeof id, "%08u", static_cast<unsigned>(m.id % 100'000'000));
  std::string text = "\x0BMSH|^~\\&|MINDRAY_EGATEWAY^00A0370027E84537^EUI-64|MINDRAY|VIGIL|CLINIC|";
  text.append(time).append("||ORU^R01^ORU_R01|").append(id);
  text += "|P|2.6|||NE|AL||UNICODE UTF-8|||IHE_PCD_001^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO\r";
  text += "PID|||" + m.patient + "^^^CLINIC^PI||Test^Ada^^^^^L||19850704|F\r";
  text += "PV1||O|" + m.location + "\r";
  text += "OBR|1|17^EGATEWAY^00A0370027E84537^EUI-64|17^EGATEWAY^00A0370027E84537^EUI-64|";
  text.append("182777000^monitoring of patient^SCT|||").append(time).append("\r");
  return text;
}

}  // namespace

std::string framed(const Message& m) {
  const std::string now = stamp(m.sent), then = stamp(m.cuff);
  const std::string rate = std::to_string(m.rate);
  const int mean = (m.systolic + 2 * m.diastolic) / 3;
  std::string text = header(m, now);
  Rows rows{text};
  rows.add("147842^MDC_ECG_HEART_RATE^MDC", rate, bpm, now);
  rows.add("150456^MDC_PULS_OXIM_SAT_O2^MDC", std::to_string(m.spo2), percent, now);
  rows.add("149530^MDC_PULS_OXIM_PULS_RATE^MDC", rate, bpm, now);
  rows.add("150488^MDC_BLD_PERF_INDEX^MDC", "3.60", percent, now);
  rows.add("151562^MDC_RESP_RATE^MDC", "14", breaths, now);
  rows.add("150344^MDC_TEMP^MDC", "36.6", celsius, now);
  rows.add("150301^MDC_PRESS_CUFF_SYS^MDC", std::to_string(m.systolic), mmhg, then);
  rows.add("150302^MDC_PRESS_CUFF_DIA^MDC", std::to_string(m.diastolic), mmhg, then);
  rows.add("150303^MDC_PRESS_CUFF_MEAN^MDC", std::to_string(mean), mmhg, then);
  rows.add("149546^MDC_PULS_RATE_NON_INV^MDC", rate, bpm, then);
  rows.add("151708^MDC_CONC_AWAY_CO2_ET^MDC", "38", mmhg, now);
  rows.add("148066^MDC_ECG_V_P_C_RATE^MDC", "0", bpm, now);
  return text + "\x1C\r";
}

}  // namespace vigil::bench
