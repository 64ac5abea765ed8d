#include "alerts/flow.h"

#include "alerts/escalation.h"
#include "alerts/intake.h"
#include "alerts/lifecycle.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vigil::alerts {
namespace {

// The median of the good values since then; charted ones count.
std::optional<double> median_of_good(const Bed& bed, Parameter p, Time from) {
  const History& history = bed.history[static_cast<std::size_t>(p)];
  std::array<double, History::most> values{};  // on the stack
  std::size_t count = 0;
  for (std::size_t i = 0; i < history.size(); ++i) {
    const Reading r = history.newest(i);
    if (r.at < from) break;
    if (r.quality == Quality::good) values[count++] = r.value;
  }
  if (count == 0) return std::nullopt;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(count / 2);
  std::nth_element(values.begin(), middle, values.begin() + static_cast<std::ptrdiff_t>(count));
  return *middle;
}

// Answers that describe the patient at the end; given earlier they describe somebody else.
constexpr std::string_view of_recovery[] = {
    "padss", "aldrete", "dissociation-resolved", "breathing-resolved", "no-symptoms", "room-air"};

// The mean of the last two good cuff readings, if they agree.
void measure_pressure(const Bed& bed, const BaselineRule& rule, Baseline& b) {
  const Cuff* second = nullptr;
  for (auto cuff = bed.cuffs.rbegin(); cuff != bed.cuffs.rend(); ++cuff) {
    if (cuff->quality != Quality::good) continue;
    if (!second) {
      second = &*cuff;
      continue;
    }
    const bool agree = std::abs(*cuff->systolic - *second->systolic) <= rule.agree_systolic &&
                       std::abs(*cuff->diastolic - *second->diastolic) <= rule.agree_diastolic;
    if (agree) b.systolic = (*cuff->systolic + *second->systolic) / 2;
    if (agree) b.diastolic = (*cuff->diastolic + *second->diastolic) / 2;
    return;
  }
}

void enter(Bed& bed, Phase phase, const std::string& by, Time now, std::vector<Effect>& out) {
  Session& s = *bed.session;
  bed.standing.clear();
  if (s.phase == Phase::baseline && phase != Phase::baseline) {
    s.baseline = measure_baseline(bed, now);
  }
  if (phase == Phase::dosing) s.dosing_started = now;
  if (s.phase == Phase::dosing && phase != Phase::dosing) s.dosing_ended = now;
  if (phase == Phase::recovery) {
    for (const std::string_view id : of_recovery) s.items.erase(std::string{id});
  }
  s.phase = phase;
  s.phase_since = now;
  s.off.clear();  // what was no use in one phase may be the news of the next
  out.emplace_back(Moved{phase, by});
}

}  // namespace

void open(Bed& bed, const SessionOpened& event, Time now) {
  if (bed.session || !event.profile) return;
  forget_values(bed);
  bed.conditions.clear();
  bed.alerts.clear();
  bed.calls.clear();
  bed.pages.clear();
  bed.audio_paused_until.reset();
  bed.last_urgent.reset();
  Session s;
  s.id = event.session;
  s.patient = event.patient;
  s.profile = event.profile;
  s.nurse = event.nurse;
  s.team = event.team;
  s.dose = event.dose;
  s.overlays = event.overlays;
  s.opened = s.phase_since = now;
  bed.session = std::move(s);
}

void move(Bed& bed, const PhaseChanged& event, Time now, std::vector<Effect>& out) {
  if (!bed.session || event.phase <= bed.session->phase) return;
  if (!event.reason.empty()) bed.session->overrides.push_back(event.by + ": " + event.reason);
  enter(bed, event.phase, event.by, now, out);
}

void close(Bed& bed, const SessionClosed&, std::vector<Effect>& out) {
  if (!bed.session) return;
  end_all(bed, "session closed", out);
  bed.session.reset();
  bed.audio_paused_until.reset();
  forget_values(bed);
}

void take(Bed& bed, const TeamChanged& event, Time now) {
  if (!bed.session) return;
  if (event.nurse != bed.session->nurse) call_anew(bed, now);
  bed.session->nurse = event.nurse;
  bed.session->team = event.team;
}

void take(Bed& bed, const Adjusted& event) {
  if (!bed.session || !event.profile) return;
  bed.session->profile = event.profile;
  bed.session->overlays = event.overlays;
}

void run_clocks(Bed& bed, Time now, std::vector<Effect>& out) {
  if (!bed.session) return;
  if (bed.session->phase == Phase::baseline) bed.session->baseline = measure_baseline(bed, now);
  const std::optional<Time> ends = phase_ends(bed);
  if (ends && now >= *ends) enter(bed, Phase::recovery, "timer", now, out);
  // A monitor that measures by itself needs 25 to 45 s and perhaps a second try (clinical reference
  // 2.6): who is asked for a reading that is on its way learns not to listen.
  constexpr Millis on_its_way = std::chrono::seconds{60};
  std::optional<Time> due = bed.cuff_due();
  if (bed.cuff_wanted) due = std::min(due.value_or(*bed.cuff_wanted), *bed.cuff_wanted);
  if (due && now >= *due + on_its_way && bed.cuff_prompted != due) {
    bed.cuff_prompted = due;
    out.emplace_back(Prompt{Prompt::Kind::cuff_due, "cuff reading due"});
  }
}

Baseline measure_baseline(const Bed& bed, Time now) {
  Baseline b;
  if (!bed.session) return b;
  const BaselineRule& rule = bed.session->profile->baseline;
  const Time from = now - rule.window;
  b.spo2 = median_of_good(bed, Parameter::spo2, from);
  b.rate = median_of_good(bed, Parameter::heart_rate, from);
  if (!b.rate) b.rate = median_of_good(bed, Parameter::pulse_rate, from);
  measure_pressure(bed, rule, b);
  return b;
}

std::optional<Time> phase_ends(const Bed& bed) {
  if (!bed.session || bed.session->phase != Phase::session) return std::nullopt;
  const std::optional<Millis>& after = plan(*bed.session->profile, Phase::session).ends_after;
  if (!after) return std::nullopt;
  return bed.session->phase_since + *after;
}

}  // namespace vigil::alerts
