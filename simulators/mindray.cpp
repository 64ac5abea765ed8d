// Mindray eGateway, VS900, ePM: the PCD form that these push (sheets hl7-mllp.md section 5,
// ihe-pcd.md sections 2 and 3, mindray-pds.md section 8). Cuff rows carry CUFF codes in the order
// systolic, mean, diastolic and the mark APERIODIC; a row whose probe is off is left out.
#include <cmath>
#include <optional>

#include "simulators/hl7_text.h"
#include "simulators/order.h"
#include "simulators/push.h"

namespace vigil::sim {
namespace {

constexpr const char* beats = "264864^MDC_DIM_BEAT_PER_MIN^MDC";
constexpr const char* percent = "262688^MDC_DIM_PERCENT^MDC";
constexpr const char* breaths = "264928^MDC_DIM_RESP_PER_MIN^MDC";
constexpr const char* mmhg = "266016^MDC_DIM_MMHG^MDC";

std::string gateway_time(WallTime time) {
  return digits_of(time) + ".0000+0000";
}

class Rows {
 public:
  void node(const std::string& code, const std::string& path, const std::string& eui) {
    const std::string device =
        eui.empty() ? "" : "|||||||" + eui + "^SIM_BEDSIDE^" + eui + "^EUI-64";
    add("||" + code + "|" + path + "|||||||X" + device);
  }
  void value(const std::string& code, const std::string& path, std::optional<double> value,
             const std::string& unit, const std::string& time, const std::string& method = "") {
    if (!value) return;
    const std::string mark = method.empty() ? "" : "|||" + method;
    add("|NM|" + code + "|" + path + "|" + one_decimal(std::round(*value)) + "|" + unit +
        "|||||R|||" + time + mark);
  }
  const std::string& text() const { return text_; }

 private:
  void add(const std::string& rest) { text_ += "OBX|" + std::to_string(++number_) + rest + "\r"; }
  int number_ = 0;
  std::string text_;
};

void cuff_rows(const Report& r, Rows& rows) {
  if (!r.vitals.cuff.reading) return;
  const auto& c = *r.vitals.cuff.reading;
  const std::string then = gateway_time(r.wall(c.finished));
  rows.value("150301^MDC_PRESS_CUFF_SYS^MDC", "1.1.9.150301", c.systolic, mmhg, then, "^APERIODIC");
  rows.value("150303^MDC_PRESS_CUFF_MEAN^MDC", "1.1.9.150303", c.mean, mmhg, then, "^APERIODIC");
  rows.value("150302^MDC_PRESS_CUFF_DIA^MDC", "1.1.9.150302", c.diastolic, mmhg, then,
             "^APERIODIC");
}

std::string compose(const Report& r, const Variants&) {
  const Vitals& v = r.vitals;
  const std::string now = gateway_time(r.wall(r.now));
  const std::string gateway = "MINDRAY_EGATEWAY^00A0370000C11A00^EUI-64";
  const std::string order = r.id + "^" + gateway;
  const bool finger = v.probe == Probe::on;
  Rows rows;
  rows.node("69965^MDC_DEV_MON_PHYSIO_MULTI_PARAM_MDS^MDC", "1.0.0.0",
            "00A0370000C11A0" + std::to_string(1 + r.bed % 9));
  rows.node("69798^MDC_DEV_ECG_VMD^MDC", "1.7.0.0", "");
  rows.node("70739^MDC_DEV_CARD_RATE_CHAN^MDC", "1.7.4.0", "");
  rows.value("147842^MDC_ECG_HEART_RATE^MDC", "1.7.4.147842", v.heart_rate, beats, now);
  rows.value("151578^MDC_TTHOR_RESP_RATE^MDC", "1.7.1.151578", v.breath_rate, breaths, now);
  if (finger) {
    rows.value("150456^MDC_PULS_OXIM_SAT_O2^MDC", "1.3.1.150456", v.spo2, percent, now);
    rows.value("149530^MDC_PULS_OXIM_PULS_RATE^MDC", "1.3.1.149530", v.pulse, beats, now);
  }
  cuff_rows(r, rows);
  return "MSH|^~\\&|" + gateway + "|MINDRAY|||" + now + "||ORU^R01^ORU_R01|" + r.id +
         "|P|2.6|||AL|NE||UNICODE UTF-8|||IHE_PCD_001^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO\r"
         "PID|||SIM-" +
         std::to_string(2001 + r.bed) +
         "^^^Hospital^PI||Testing^Beda^^^^^L\r"
         "PV1||I|" +
         r.location + "\r" + "OBR|1||" + order + "|182777000^monitoring of patient^SCT|||" + now +
         "\r" + rows.text();
}

}  // namespace

std::unique_ptr<Device> make_mindray(const Variants& variants, const DeviceSettings& settings) {
  for (const auto& word : variants)
    if (word.find_first_of("0123456789") != 0)
      throw BadInput("mindray has no variant '" + word + "', only an interval");
  return make_push(compose, "", variants, settings);
}

}  // namespace vigil::sim
