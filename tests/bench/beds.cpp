#include "tests/bench/beds.h"

#include <stdexcept>

#include "daemon/overlay_file.h"
#include "daemon/profile_file.h"

namespace vigil::bench {
namespace {

using std::chrono::seconds;

const std::string profiles = VIGIL_SOURCE_DIR "/alerts/profiles";

template <typename T>
T named(const std::vector<T>& all, const std::string& name) {
  for (const T& each : all) {
    if (each->name == name) return each;
  }
  throw std::runtime_error("no " + name + " in " + profiles);
}

std::shared_ptr<const alerts::Profile> profile_for(Care care) {
  const auto all = load_profiles(profiles);
  if (care == Care::bare) return named(all, "iv-ketamine-adult");
  return compose(*named(all, "esketamine-nasal-adult"),
                 {named(load_overlays(profiles), "sleep-apnoea-or-sedatives")}, false);
}

std::vector<Observation> all_values() {
  return {value(Parameter::spo2, 97),
          value(Parameter::pulse_rate, 70),
          value(Parameter::heart_rate, 71),
          value(Parameter::breath_rate, 14),
          value(Parameter::temperature, 36.6),
          value(Parameter::etco2, 38),
          value(Parameter::perfusion_index, 3.6)};
}

}  // namespace

Observation value(Parameter parameter, double number) {
  return {parameter, number, Quality::good, std::nullopt, 0};
}

Beds::Beds(int count, Care care, std::size_t parameters) : care_(care) {
  auto& values = std::get<alerts::Observed>(heard_).values;
  for (const Observation& each : all_values()) {
    if (values.size() < parameters || care == Care::everything) values.push_back(each);
  }
  for (int i = 0; i < count; ++i) {
    ids_.push_back("bed" + std::to_string(i + 1));
    ward_.add_bed(ids_.back());
  }
  alerts::SessionOpened opened;
  opened.profile = profile_for(care);
  opened.nurse = opened.by = "rn.adams";
  opened.team = {{"rn.adams", alerts::Role::nurse, true}};
  for (std::size_t i = 0; i < ids_.size(); ++i) {
    ++opened.session;
    open(ids_[i], opened);
    measure_pressure(i);
    ward_.post(now_, ids_[i], alerts::PhaseChanged{alerts::Phase::dosing, "dr.cole", "measured"});
    score(i);
    if (care == Care::bare) continue;
    ward_.post(now_, ids_[i], alerts::PhaseChanged{alerts::Phase::session, "rn.adams", ""});
  }
}

void Beds::open(const BedId& id, const alerts::SessionOpened& opened) {
  ward_.post(now_, id, opened);
  ward_.post(now_, id, alerts::LinkChanged{"monitor", true, ""});
}

// Readings and scores of many beds are spread over their intervals.
void Beds::second() {
  ++count_;
  for (std::size_t i = 0; i < ids_.size(); ++i) {
    observe(i);
    if ((count_ + i) % 300 == 0) measure_pressure(i);
    if ((count_ + i) % 600 == 0) score(i);
  }
  now_ += seconds{1};
  ward_.advance(now_);
}

void Beds::observe(std::size_t bed) {
  const bool ill = care_ == Care::everything && bed % 10 == 0;
  auto& values = std::get<alerts::Observed>(heard_).values;
  const std::size_t beat = count_ + bed;
  values[0].value = static_cast<double>((ill ? 88 : 97) - beat % 2);
  values[1].value = static_cast<double>(70 + beat % 5);
  for (std::size_t i = 2; i < values.size(); ++i) *values[i].value += beat % 2 == 0 ? 0.1 : -0.1;
  ward_.post(now_, ids_[bed], heard_);
}

void Beds::measure_pressure(std::size_t bed) {
  alerts::Observed reading{"monitor",
                           {value(Parameter::systolic, 124 + static_cast<double>(count_ / 300 % 3)),
                            value(Parameter::diastolic, 78)}};
  if (care_ == Care::everything) reading.values.push_back(value(Parameter::mean_pressure, 93));
  ward_.post(now_, ids_[bed], reading);
}

void Beds::score(std::size_t bed) {
  ward_.post(now_, ids_[bed],
             alerts::Charted{"rn.adams",
                             {value(Parameter::sedation, 4)},
                             {{"room-air", "yes"}, {"same-arm", "no"}, {"symptoms", "no"}},
                             {}});
}

int Beds::alerts() const {
  std::size_t count = 0;
  for (const BedId& id : ids_) count += ward_.bed(id).alerts.size();
  return static_cast<int>(count);
}

}  // namespace vigil::bench
