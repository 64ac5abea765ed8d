// Vital signs and alarms in the monitor's own numbers.
#include "simulators/philips/objects.h"

#include <algorithm>
#include <array>

namespace vigil::sim::philips {
namespace {

// Section 5.2.
constexpr unsigned invalid = 0x8000, questionable = 0x4000, unavailable = 0x2000, demo = 0x0400,
                   early = 0x0040, ongoing = 0x0020;

// Section 5.3.
constexpr unsigned per_minute = 0x0AA0, breaths = 0x0AE0, percent = 0x0220, plain = 0x0200,
                   mmhg = 0x0F20, kilopascal = 0x0F03;
constexpr double kilopascals = 1.0 / 7.50062;

struct Kind {  // section 10, item 10
  unsigned handle, type, text_id;
  const char16_t* label;
};
constexpr Kind heart{0x82CF, 0x4182, 0x4182, u"HR    "};
constexpr Kind saturation{0x8400, 0x4BB8, 0x4BB8, u"SpO\u2082  "};
constexpr Kind pulse{0x8406, 0x4822, 0x4822, u"Pulse "};
constexpr Kind perfusion{0x840A, 0x4BB0, 0x4BB0, u"Perf  "};
constexpr Kind pressure{0x8272, 0x4A04, 0x4A04, u"NBP   "};
constexpr Kind cuff_pulse{0x8275, 0xF0E5, 0xF0E5, u"Pulse "};
constexpr Kind respiration{0x82D6, 0x500A, 0x500A, u"RR    "};
constexpr std::array all{pressure, cuff_pulse, heart, respiration, saturation, pulse, perfusion};

std::vector<std::string> static_attributes(const Kind& kind) {
  // Metric spec: section 5; a cuff does not measure continuously.
  const unsigned access = kind.handle == pressure.handle ? 0x5228 : 0x4228;
  return {attribute(0x0921, u16(kind.handle)), attribute(0x092F, u16(1) + u16(kind.type)),
          attribute(0x093F, u32(0x2000) + u16(0) + u16(access) + u16(0) + u16(0)),
          attribute(0x0924, u32(0x00020000U | kind.text_id)),
          attribute(0x0927, text16(kind.label))};
}

std::string object(const Kind& kind, const std::vector<std::string>& values = {}) {
  auto attributes = static_attributes(kind);
  attributes.insert(attributes.end(), values.begin(), values.end());
  return u16(kind.handle) + list(attributes);
}

std::string value(unsigned type, unsigned state, unsigned unit, std::optional<double> number,
                  int digits, const Look& look) {
  const std::uint32_t bits = number ? to_float(*number, digits) : not_a_number;
  return u16(type) + u16(state | (look.demo ? demo : 0U)) + u16(unit) + u32(bits);
}

std::string one(const Kind& kind, unsigned state, unsigned unit, std::optional<double> number,
                int digits, const Look& look) {
  if (!number && state == 0) state = invalid;
  return object(kind, {attribute(0x0950, value(kind.type, state, unit, number, digits, look))});
}

double perfusion_shown(Perfusion p) {
  switch (p) {
    case Perfusion::strong:
      return 3.2;
    case Perfusion::marginal:
      return 0.8;
    case Perfusion::weak:
      return 0.2;
  }
  return 0.0;
}

// Section 5.4 and section 10, item 11: after a failure the values are gone and the time stays.
bool shows_result(const CuffShown& cuff) {
  return cuff.state.reading && !cuff.state.running && cuff.state.result == CuffResult::done;
}

std::string pressure_object(const CuffShown& cuff, const Look& look) {
  const bool shown = shows_result(cuff);
  const unsigned flags =
      (cuff.state.running || cuff.early ? ongoing : 0U) | (cuff.early ? early : 0U);
  const auto part = [&](unsigned type, int CuffReading::*member, bool first) {
    const bool there = shown && (first || !cuff.early);
    std::optional<double> number;
    if (there) number = (*cuff.state.reading).*member * (look.kilopascal ? kilopascals : 1.0);
    return value(type, flags | (there ? 0U : unavailable), look.kilopascal ? kilopascal : mmhg,
                 number, look.kilopascal ? 1 : 0, look);
  };
  std::vector<std::string> values{
      attribute(0x094B, list({part(0x4A05, &CuffReading::systolic, true),
                              part(0x4A06, &CuffReading::diastolic, false),
                              part(0x4A07, &CuffReading::mean, false)}))};
  if (cuff.measured) values.push_back(attribute(0x0990, absolute_time(*cuff.measured)));
  return object(pressure, values);
}

std::string cuff_pulse_object(const CuffShown& cuff, const Look& look) {
  const bool there = shows_result(cuff) && !cuff.early;
  std::optional<double> rate;
  if (there) rate = cuff.state.reading->rate;
  std::vector<std::string> values{attribute(
      0x0950, value(cuff_pulse.type, there ? 0U : unavailable, per_minute, rate, 0, look))};
  if (cuff.measured) values.push_back(attribute(0x0990, absolute_time(*cuff.measured)));
  return object(cuff_pulse, values);
}

// --- alarms, section 6 --------------------------------------------------------------------------

struct Alarm {
  unsigned source, code, type, handle;
  std::u16string text;
};
constexpr unsigned patient_medium = 0x0200, patient_high = 0x0400, technical_medium = 0x0002,
                   technical_low = 0x0001;

std::string entry(const Alarm& alarm, const Look& look) {
  const std::string info = u16(1) + u32(0) + u16(0) + u16(0x4000) + text16(alarm.text);
  return u16(alarm.source) + u16(alarm.code) + u16(alarm.type) + u16(look.demo ? 0x0100 : 0) +
         u16(0x0006) + u16(1) + u16(alarm.handle) + u16(516) + sized(info);
}

std::vector<Alarm> patient_alarms(const Vitals& v) {
  std::vector<Alarm> alarms;
  const auto add = [&](const Kind& kind, unsigned code, unsigned type, const char16_t* text) {
    alarms.push_back({kind.type, code, type, kind.handle, text});
  };
  // E40D is the star of the monitor's own font.
  if (v.probe == Probe::on && v.spo2 && *v.spo2 < 80.0)
    add(saturation, 3246, patient_high, u"\uE40D\uE40D\uE40D DESAT");
  else if (v.probe == Probe::on && v.spo2 && *v.spo2 < 90.0)
    add(saturation, 62, patient_medium, u"\uE40D\uE40D SpO\u2082  LOW");
  if (v.heart_rate && *v.heart_rate < 50.0) add(heart, 62, patient_medium, u"** HR  LOW");
  if (v.heart_rate && *v.heart_rate > 120.0) add(heart, 40, patient_medium, u"** HR  HIGH");
  if (v.breath_rate && *v.breath_rate == 0.0) add(respiration, 3072, patient_high, u"*** APNEA");
  return alarms;
}

std::vector<Alarm> technical_alarms(const Vitals& v) {
  std::vector<Alarm> alarms;
  if (v.probe == Probe::off)
    alarms.push_back(
        {saturation.type, 308, technical_medium, saturation.handle, u"SpO\u2082  NO SENSOR"});
  if (!v.heart_rate)
    alarms.push_back({heart.type, 274, technical_medium, heart.handle, u"LEADS OFF"});
  const bool failed = v.cuff.result != CuffResult::done && v.cuff.result != CuffResult::none_yet;
  if (failed && !v.cuff.running)
    alarms.push_back({pressure.type, 356, technical_low, pressure.handle, u"NBP MEASURE FAILED"});
  return alarms;
}

void add_storm(std::vector<Alarm>& alarms, unsigned type) {
  while (alarms.size() < 20) {
    const auto n = static_cast<unsigned>(alarms.size());
    alarms.push_back(
        {0x4A14, 40 + 2 * n, type, 0x9000 + n,
         u"\uE40D ABP \uF8FF NUMBER " + std::u16string(1, static_cast<char16_t>(u'A' + n))});
  }
}

unsigned highest(const std::vector<Alarm>& alarms) {
  unsigned type = 0;
  for (const auto& alarm : alarms) type = std::max(type, alarm.type);
  return type;
}

std::string entries(const std::vector<Alarm>& alarms, const Look& look) {
  std::vector<std::string> bytes;
  bytes.reserve(alarms.size());
  for (const auto& alarm : alarms) bytes.push_back(entry(alarm, look));
  return list(bytes);
}

}  // namespace

std::vector<std::string> static_numerics() {
  std::vector<std::string> objects;
  objects.reserve(all.size());
  for (const Kind& kind : all) objects.push_back(object(kind));
  return objects;
}

std::vector<std::string> numerics(const Vitals& v, const CuffShown& cuff, const Look& look) {
  const bool on = v.probe == Probe::on;
  const unsigned absent = v.probe == Probe::searching ? unavailable : invalid;
  const bool doubted = v.motion || v.perfusion == Perfusion::weak || look.questionable;
  const unsigned state = !on ? absent : doubted ? questionable : 0U;
  const auto if_on = [on](std::optional<double> number) { return on ? number : std::nullopt; };
  return {pressure_object(cuff, look),
          cuff_pulse_object(cuff, look),
          one(heart, 0, per_minute, v.heart_rate, 0, look),
          one(respiration, 0, breaths, v.breath_rate, 0, look),
          one(saturation, state, percent, if_on(v.spo2), 0, look),
          one(pulse, state, per_minute, if_on(v.pulse), 0, look),
          one(perfusion, state, plain, if_on(perfusion_shown(v.perfusion)), 1, look)};
}

std::vector<std::string> AlarmMonitor::object(const Vitals& vitals, const Look& look) {
  auto patient = patient_alarms(vitals);
  auto technical = technical_alarms(vitals);
  if (look.storm) {
    add_storm(patient, patient_medium);
    add_storm(technical, technical_low);
  }
  const std::string patient_list = entries(patient, look);
  const std::string technical_list = entries(technical, look);
  if (patient_list != patient_ || technical_list != technical_) ++changes_;
  patient_ = patient_list;
  technical_ = technical_list;
  const unsigned loudest = std::max(highest(patient), highest(technical));
  const std::string condition = u16(look.demo ? 0x0100 : 0) + u16(changes_) +
                                u16(highest(patient)) + u16(highest(technical)) + u16(loudest);
  return {u16(1) + list({attribute(0x0916, condition), attribute(0x0902, patient_list),
                         attribute(0x0904, technical_list)})};
}

}  // namespace vigil::sim::philips
