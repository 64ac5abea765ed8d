#include "daemon/ctl/backtest.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "daemon/store/json_text.h"
#include "daemon/ward.h"

namespace vigil::ctl {
namespace {

using namespace vigil::alerts;

const BedId bed_id = "bed";
constexpr Millis baseline_length = std::chrono::minutes{2};
// Where virtual time begins; any whole second would do.
constexpr Time beginning{std::chrono::seconds{946'684'800}};

std::shared_ptr<const Profile> fitted(const Profile& profile, const Numerics& numerics) {
  auto fit = std::make_shared<Profile>(profile);
  if (!numerics.has_cuff) fit->windows.clear();
  for (PhasePlan& plan : fit->phases) {
    plan.ends_after.reset();
    plan.sedation_every.reset();
    if (!numerics.has_cuff) plan.cuff_every.reset();
  }
  if (numerics.step <= fit->stale) return fit;
  fit->stale = numerics.step + numerics.step / 2;
  for (Watch& watch : fit->watches) {
    if (watch.id != "stale" && watch.id != "spo2-unusable") continue;
    for (Step& step : watch.steps) step.after += numerics.step;
  }
  return fit;
}

bool has_value(const Sample& s) {
  return std::any_of(s.values.begin(), s.values.end(),
                     [](const Observation& o) { return o.value.has_value(); });
}

bool of_cuff(const Observation& o) {
  return o.parameter == Parameter::systolic || o.parameter == Parameter::diastolic ||
         o.parameter == Parameter::mean_pressure;
}

// The samples that the baseline is measured from. A single cuff reading gives none and would only
// hide its own repetition when the recording begins.
std::vector<Sample> baseline_part(const Numerics& numerics) {
  const auto& all = numerics.samples;
  const auto first = std::find_if(all.begin(), all.end(), has_value);
  std::vector<Sample> part;
  int cuffs = 0;
  for (auto s = first; s != all.end() && s->at - first->at < baseline_length; ++s) {
    part.push_back(*s);
    cuffs += std::any_of(s->values.begin(), s->values.end(), of_cuff) ? 1 : 0;
  }
  if (cuffs >= 2) return part;
  for (Sample& s : part) std::erase_if(s.values, of_cuff);
  return part;
}

SessionOpened opening(const std::shared_ptr<const Profile>& profile) {
  SessionOpened e;
  e.session = e.patient = 1;
  e.profile = profile;
  e.nurse = e.by = "nurse";
  e.team = {{"nurse", Role::nurse, true},
            {"second-nurse", Role::nurse, true},
            {"prescriber", Role::prescriber, true}};
  return e;
}

std::string seconds_text(Millis at) {
  std::array<char, 32> buffer{};
  const double seconds = static_cast<double>(at.count()) / 1000;
  const int digits = at.count() % 100 == 0 ? 1 : 3;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), seconds,
                                 std::chars_format::fixed, digits);
  return {buffer.data(), end.ptr};
}

}  // namespace

std::vector<Turn> backtest(const Numerics& numerics, const std::shared_ptr<const Profile>& profile,
                           Phase phase) {
  if (numerics.samples.empty()) return {};
  const Time zero = beginning + baseline_length;
  const Millis first = numerics.samples.front().at;
  TurnListener listener{zero, first};
  Ward ward;
  ward.add_bed(bed_id);
  ward.attach(listener);
  ward.resume_at(beginning);
  ward.post(beginning, bed_id, LinkChanged{"recording", true, {}});
  ward.post(beginning, bed_id, opening(fitted(*profile, numerics)));
  const std::vector<Sample> before = baseline_part(numerics);
  for (const Sample& s : before) {
    ward.post(beginning + (s.at - before.front().at), bed_id, Observed{"recording", s.values});
  }
  ward.post(zero, bed_id, PhaseChanged{phase, "nurse", "backtest"});
  for (const Sample& s : numerics.samples) {
    ward.post(zero + (s.at - first), bed_id, Observed{"recording", s.values});
  }
  return listener.turns();
}

std::string json_line(const std::string& file, const Turn& turn) {
  std::string line;
  store::json::Writer w{line};
  w.begin_object().key("file").text(file).key("t").raw(seconds_text(turn.at));
  w.key("alert").text(turn.alert).key("priority").text(name_of(turn.priority));
  w.key("state").text(turn.state).key("value");
  if (turn.value) {
    w.number(*turn.value);
  } else {
    w.null();
  }
  if (!turn.to.empty()) w.key("to").text(turn.to);
  w.end_object();
  return line;
}

}  // namespace vigil::ctl
