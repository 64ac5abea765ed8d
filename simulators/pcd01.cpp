// IHE PCD-01: a monitor that reports device data as HL7 2.6 (sheet ihe-pcd.md, sections 2 and 3).
// A row without a value keeps its place with status X. Alerts (PCD-04) are not sent.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "simulators/hl7_text.h"
#include "simulators/order.h"
#include "simulators/push.h"

namespace vigil::sim {
namespace {

constexpr std::array known_quirks{"ucum", "kpa", "demo", "lf", "crlf", "notime", "nopid"};
constexpr double mmhg_per_kpa = 7.500615;

struct Unit {
  std::string_view mdc, ucum;
};
// Section 3, units.
constexpr Unit beats{"264864^MDC_DIM_BEAT_PER_MIN^MDC", "{beats}/min^{beats}/min^UCUM"};
constexpr Unit breaths{"264928^MDC_DIM_RESP_PER_MIN^MDC", "{breaths}/min^{breaths}/min^UCUM"};
constexpr Unit percent{"262688^MDC_DIM_PERCENT^MDC", "%^%^UCUM"};
constexpr Unit mmhg{"266016^MDC_DIM_MMHG^MDC", "mm[Hg]^mm[Hg]^UCUM"};
constexpr Unit kpa{"265987^MDC_DIM_KILO_PASCAL^MDC", "kPa^kPa^UCUM"};

struct Row {
  const char *code, *path;  // OBX-3, OBX-4
  Unit unit;
  std::optional<double> value;
  double low = 0, high = 0;  // the monitor's own limits; none when equal
  std::string time;          // OBX-14
  bool questionable = false;
  const char* method = "";  // OBX-17
};

bool has(const Variants& quirks, std::string_view word) {
  return std::find(quirks.begin(), quirks.end(), word) != quirks.end();
}

std::string flags_of(const Row& row, const Variants& quirks) {  // OBX-8
  std::string flags;
  const auto add = [&flags](const char* flag) {
    flags += (flags.empty() ? "" : "~") + std::string{flag};
  };
  if (row.value && row.low < row.high && *row.value < row.low) add("L");
  if (row.value && row.low<row.high&& * row.value> row.high) add("H");
  if (row.questionable) add("QUES");
  if (has(quirks, "demo")) add("DEMO");
  return flags;
}

std::string obx(int number, const Row& row, const Variants& quirks) {
  const bool in_kpa = has(quirks, "kpa") && row.unit.mdc == mmhg.mdc;
  const Unit unit = in_kpa ? kpa : row.unit;
  std::string text = "OBX|" + std::to_string(number) + "|NM|" + row.code + "|" + row.path + "|";
  if (row.value) text += one_decimal(in_kpa ? *row.value / mmhg_per_kpa : std::round(*row.value));
  text.append("|").append(has(quirks, "ucum") ? unit.ucum : unit.mdc).append("|");
  if (row.low < row.high && !in_kpa) text += one_decimal(row.low) + "-" + one_decimal(row.high);
  text += "|" + flags_of(row, quirks) + "|||" + (row.value ? "R" : "X") + "|||";
  if (!has(quirks, "notime")) text += row.time;
  if (*row.method != '\0') text += std::string{"|||"} + row.method;
  return text;
}

std::string local_time(WallTime time) {
  return digits_of(time) + "+0000";
}

std::vector<Row> rows_of(const Report& r) {
  const Vitals& v = r.vitals;
  const bool finger = v.probe == Probe::on;
  const auto spo2 = finger ? v.spo2 : std::nullopt;
  const auto pulse = finger ? v.pulse : std::nullopt;
  const std::string now = local_time(r.wall(r.now));
  std::vector<Row> rows{
      {"147842^MDC_ECG_HEART_RATE^MDC", "1.7.4.147842", beats, v.heart_rate, 50, 120, now},
      {"149530^MDC_PULS_OXIM_PULS_RATE^MDC", "1.3.1.149530", beats, pulse, 50, 120, now, v.motion},
      {"150456^MDC_PULS_OXIM_SAT_O2^MDC", "1.3.1.150456", percent, spo2, 90, 100, now, v.motion},
      {"151562^MDC_RESP_RATE^MDC", "1.7.1.151562", breaths, v.breath_rate, 8, 30, now}};
  if (!v.cuff.reading) return rows;
  const auto& c = *v.cuff.reading;
  const std::string then = local_time(r.wall(c.finished));
  constexpr const char* method = "AMEAS^auto-measurement^MDC";
  const auto cuff = [&](const char* code, const char* path, int value, double low, double high) {
    rows.push_back({code, path, mmhg, value, low, high, then, false, method});
  };
  cuff("150021^MDC_PRESS_BLD_NONINV_SYS^MDC", "1.1.9.150021", c.systolic, 90, 180);
  cuff("150022^MDC_PRESS_BLD_NONINV_DIA^MDC", "1.1.9.150022", c.diastolic, 50, 110);
  cuff("150023^MDC_PRESS_BLD_NONINV_MEAN^MDC", "1.1.9.150023", c.mean, 0, 0);
  rows.push_back({"149546^MDC_PULS_RATE_NON_INV^MDC", "1.1.9.149546", beats, c.rate, 50, 120, then,
                  false, method});
  return rows;
}

std::vector<std::string> segments_for(const Report& r, const Variants& quirks) {
  const std::string now = local_time(r.wall(r.now));
  const std::string eui = "020000FFFE00C1A" + std::to_string(r.bed % 10);
  const std::string order = r.id + "^SIMMON^" + eui + "^EUI-64";
  std::vector<std::string> lines{
      "MSH|^~\\&|SIMMON^" + eui + "^EUI-64|CLINIC|||" + now + "||ORU^R01^ORU_R01|" + r.id +
          "|P|2.6|||AL|NE||UNICODE UTF-8|||IHE_PCD_001^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO",
      // A made-up person: letters outside ASCII and an escape, as real names have.
      has(quirks, "nopid") ? "PID|||^^^CLINIC^PI||^^^^^^L"
                           : "PID|||SIM-" + std::to_string(1001 + r.bed) +
                                 "^^^CLINIC^PI||Pr\xC3\xB8vedal\\T\\Test^Alma^^^^^L||19840229|F",
      "PV1||O|" + r.location,
      "OBR|1|" + order + "|" + order + "|182777000^monitoring of patient^SCT|||" + now,
      "OBX|1||69965^MDC_DEV_MON_PHYSIO_MULTI_PARAM_MDS^MDC|1.0.0.0|||||||X|||||||" + eui + "^^" +
          eui + "^EUI-64",
      "OBX|2||69798^MDC_DEV_ECG_VMD^MDC|1.7.0.0|||||||X"};
  int number = 2;
  for (const auto& row : rows_of(r)) lines.push_back(obx(++number, row, quirks));
  return lines;
}

std::string compose(const Report& report, const Variants& quirks) {
  const char* end = has(quirks, "lf") ? "\n" : has(quirks, "crlf") ? "\r\n" : "\r";
  std::string text;
  for (const auto& line : segments_for(report, quirks)) text += line + end;
  return text;
}

}  // namespace

std::unique_ptr<Device> make_pcd01(const Variants& variants, const DeviceSettings& settings) {
  for (const auto& word : variants) {
    const bool number = word.find_first_of("0123456789") == 0;
    if (!number && std::find(known_quirks.begin(), known_quirks.end(), word) == known_quirks.end())
      throw BadInput("pcd01 has no variant '" + word + "'");
  }
  return make_push(compose, "SM", variants, settings);
}

}  // namespace vigil::sim
