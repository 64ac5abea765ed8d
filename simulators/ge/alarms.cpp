#include "simulators/ge/alarms.h"

#include <algorithm>

#include "simulators/ge/format.h"

namespace vigil::sim::ge {
namespace {

constexpr std::size_t boxes = 5, text_width = 80;
constexpr int white = 1, yellow = 2, red = 3;
constexpr int all_silenced_2_minutes = 5;

void judge(Alarms& list, const std::optional<double>& value, double low, double high,
           const std::string& name) {
  if (!value) return;
  if (*value < low) list.push_back({name + " LOW", yellow});
  if (*value > high) list.push_back({name + " HIGH", yellow});
}

}  // namespace

Alarms alarms_of(const Vitals& v, bool electrodes) {
  Alarms list;
  const bool probe = v.probe == Probe::on;
  if (electrodes && v.heart_rate && *v.heart_rate < 1.0)
    list.push_back({"ASYSTOLE", red});
  else
    judge(list, electrodes ? v.heart_rate : v.pulse, 50.0, 120.0, "HR");
  if (probe && v.spo2 && *v.spo2 < 85.0)
    list.push_back({"SpO2 LOW", red});
  else
    judge(list, probe ? v.spo2 : std::nullopt, 90.0, 100.5, "SpO2");
  if (v.cuff.reading && v.cuff.result == CuffResult::done)
    judge(list, v.cuff.reading->systolic, 90.0, 160.0, "NIBP SYS");
  if (!electrodes) list.push_back({"ECG leads off", white});
  if (v.probe == Probe::off) list.push_back({"SpO2 probe off", white});
  if (v.cuff.result > CuffResult::done) list.push_back({"NIBP failed", white});
  std::stable_sort(list.begin(), list.end(),
                   [](const Alarm& a, const Alarm& b) { return a.colour > b.colour; });
  if (list.size() > boxes) list.resize(boxes);
  return list;
}

std::string alarm_status(const Alarms& now, const Alarms& before, bool silenced) {
  Packed out;
  out.word(0).word(silenced ? 0 : 1).zeros(4).word(silenced ? all_silenced_2_minutes : 0);
  for (std::size_t i = 0; i < boxes; ++i) {
    const Alarm alarm = i < now.size() ? now[i] : Alarm{};
    const Alarm old = i < before.size() ? before[i] : Alarm{};
    out.text(alarm.text, text_width).word(alarm.text != old.text);
    out.word(alarm.colour).word(alarm.colour != old.colour).zeros(12);
  }
  return out.zeros(10).take();
}

}  // namespace vigil::sim::ge
