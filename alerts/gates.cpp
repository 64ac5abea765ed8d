#include "alerts/gates.h"

#include "alerts/flow.h"
#include "alerts/rules/steps.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace vigil::alerts {
namespace {

std::string whole(double v) {
  return std::to_string(static_cast<long>(std::lround(v)));
}

GateItem item(std::string id, std::string text, bool met) {
  return GateItem{std::move(id), std::move(text), met};
}

GateItem asked(const Session& s, std::string id, std::string text, std::string_view wanted) {
  const bool met = answered(s, id, wanted);
  GateItem it = item(std::move(id), std::move(text), met);
  it.by_person = true;
  it.wanted = wanted;
  return it;
}

// Before dosing, clinical reference 3.2 "pre-dose gate" and the profile proposal's gate tables.
void dosing_pressure(const Bed& bed, const DosingGate& g, std::vector<GateItem>& out) {
  const Baseline& b = bed.session->baseline;
  const bool known = b.systolic && b.diastolic;
  const std::string now = known ? whole(*b.systolic) + "/" + whole(*b.diastolic) : "none yet";
  out.push_back(
      item("baseline-cuff", "two cuff readings that agree (baseline " + now + ")", known));
  if (!known) return;
  out.push_back(item(
      "pressure", "pressure " + now + " not above " + whole(g.systolic) + "/" + whole(g.diastolic),
      *b.systolic <= g.systolic && *b.diastolic <= g.diastolic));
  const bool stop = *b.systolic >= g.stop_systolic || *b.diastolic >= g.stop_diastolic;
  if (!stop) return;
  out.push_back(item("pressure-stop",
                     "do not start: pressure at or above " + whole(g.stop_systolic) + "/" +
                         whole(g.stop_diastolic),
                     false));
}

void dosing_signals(const Bed& bed, const DosingGate& g, std::vector<GateItem>& out) {
  const Baseline& b = bed.session->baseline;
  out.push_back(item("baseline-spo2",
                     "SpO2 " + (b.spo2 ? whole(*b.spo2) + " %" : std::string{"none yet"}) +
                         ", at least " + whole(g.spo2_below) + " %",
                     b.spo2 && *b.spo2 >= g.spo2_below));
  out.push_back(item("baseline-rate",
                     "rate " + (b.rate ? whole(*b.rate) + "/min" : std::string{"none yet"}) + ", " +
                         whole(g.rate_below) + " to " + whole(g.rate_above),
                     b.rate && *b.rate >= g.rate_below && *b.rate <= g.rate_above));
  if (b.spo2 && *b.spo2 < g.stop_spo2_below) {
    out.push_back(
        item("spo2-stop", "do not start: SpO2 below " + whole(g.stop_spo2_below) + " %", false));
  }
}

// What only a person can know. What forbids the drug no reason overrides.
void screen(const Session& s, std::vector<GateItem>& out) {
  for (const Question& q : s.profile->screening) {
    GateItem it = asked(s, q.id, q.text, q.wanted);
    it.fixed = q.forbids;
    out.push_back(std::move(it));
  }
}

void leave_time(const Session& s, const DischargeGate& g, Time now, std::vector<GateItem>& out) {
  const auto [wanted, from_start, from] = minimum_stay(s);
  const Millis passed = from ? now - *from : Millis{0};
  GateItem it = item("minimum-time",
                     lasting(wanted) + " after dosing " + (from_start ? "began" : "ended") + ": " +
                         lasting(std::max(passed, Millis{0})),
                     from && passed >= wanted);
  it.fixed = g.minimum_time_is_fixed;
  out.push_back(it);
}

// Near this patient's own pressure, where that is known, and below the line; only good readings
// tell.
bool pressure_home(const Cuff& c, const Baseline& b, const DischargeGate& g) {
  if (c.quality != Quality::good) return false;
  if (*c.systolic >= g.systolic_below || *c.diastolic >= g.diastolic_below) return false;
  const double part = g.pressure_percent_of_baseline / 100;
  const bool systolic = !b.systolic || std::abs(*c.systolic - *b.systolic) <= part * *b.systolic;
  const bool diastolic =
      !b.diastolic || std::abs(*c.diastolic - *b.diastolic) <= part * *b.diastolic;
  return systolic && diastolic;
}

// The last reading, which must not be old, and one of this phase long enough before it: both fit,
// so does every one between them, and the later one has not risen.
bool pressures_home(const Bed& bed, const DischargeGate& g, Time now) {
  const Session& s = *bed.session;
  if (bed.cuffs.empty() || now - bed.cuffs.back().measured > s.profile->cuff_valid) return false;
  const Cuff& last = bed.cuffs.back();
  for (auto cuff = bed.cuffs.rbegin(); cuff != bed.cuffs.rend(); ++cuff) {
    if (cuff->measured < s.phase_since || !pressure_home(*cuff, s.baseline, g)) return false;
    if (last.measured - cuff->measured < g.readings_apart) continue;
    return *last.systolic - *cuff->systolic <= g.not_rising_more_than;
  }
  return false;
}

void leave_pressure(const Bed& bed, const DischargeGate& g, Time now, std::vector<GateItem>& out) {
  const Session& s = *bed.session;
  const bool baseline = s.baseline.systolic && s.baseline.diastolic;
  out.push_back(item("pressure-home",
                     "two cuff readings " + lasting(g.readings_apart) + " apart, within " +
                         whole(g.pressure_percent_of_baseline) + " % of baseline" +
                         (baseline ? "" : " (unknown)") + " and below " + whole(g.systolic_below) +
                         "/" + whole(g.diastolic_below) + ", the last within " +
                         lasting(s.profile->cuff_valid),
                     pressures_home(bed, g, now)));
}

// Good values without a gap, none too low, for the whole window. Questionable and charted ones are
// no evidence of health; a low one counts whatever its quality.
bool spo2_home(const Bed& bed, const DischargeGate& g, Time now) {
  const Baseline& b = bed.session->baseline;
  const Millis gap = bed.session->profile->stale;
  double least = g.spo2_min;
  if (b.spo2) least = std::min(least, *b.spo2 - g.spo2_baseline_minus);
  Time oldest = now;
  const History& history = bed.history[static_cast<std::size_t>(Parameter::spo2)];
  for (std::size_t i = 0; i < history.size(); ++i) {
    if (now - oldest >= g.spo2_window) return true;
    const Reading r = history.newest(i);
    if (r.value < least) return false;
    if (r.charted || r.quality != Quality::good) continue;
    if (oldest - r.at > gap) return false;
    oldest = r.at;
  }
  return now - oldest >= g.spo2_window;
}

void leave_signals(const Bed& bed, const DischargeGate& g, Time now, std::vector<GateItem>& out) {
  const Baseline& b = bed.session->baseline;
  const std::optional<Reading> rate = bed.rate(now);
  const double most = b.rate ? std::max(*b.rate * 0.2, 20.0) : 0;
  const bool rate_ok = rate && rate->value >= g.rate_low && rate->value <= g.rate_high &&
                       (!b.rate || std::abs(rate->value - *b.rate) <= most);
  out.push_back(item("rate-home",
                     "rate " + (rate ? whole(rate->value) + "/min" : std::string{"unknown"}) +
                         ", " + whole(g.rate_low) + " to " + whole(g.rate_high) +
                         " and near baseline",
                     rate_ok));
  out.push_back(item("spo2-home",
                     "SpO2 at least " + whole(g.spo2_min) + " % (or baseline - " +
                         whole(g.spo2_baseline_minus) + ") for " + lasting(g.spo2_window),
                     spo2_home(bed, g, now)));
}

// The newest score and one long enough before it, both of this phase, and none lower between them.
bool awake(const Bed& bed, const DischargeGate& g) {
  const History& scores = bed.history[static_cast<std::size_t>(Parameter::sedation)];
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const Reading s = scores.newest(i);
    if (s.value < g.sedation || s.measured < bed.session->phase_since) return false;
    if (scores.newest().measured - s.measured >= g.readings_apart) return true;
  }
  return false;
}

void leave_sedation(const Bed& bed, const DischargeGate& g, std::vector<GateItem>& out) {
  out.push_back(item(
      "sedation", "MOAA/S " + whole(g.sedation) + " twice, " + lasting(g.readings_apart) + " apart",
      awake(bed, g)));
}

bool at_least(const Items& items, const std::string& id, double wanted) {
  const auto found = items.find(id);
  if (found == items.end()) return false;
  const std::string& text = found->second;
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole_text = read.ec == std::errc{} && read.ptr == text.data() + text.size();
  return whole_text && std::isfinite(value) && value >= wanted;
}

void leave_person(const Session& s, const DischargeGate& g, std::vector<GateItem>& out) {
  const bool aldrete = g.aldrete_min > 0;
  const std::string id = aldrete ? "aldrete" : "padss";
  const double least = aldrete ? g.aldrete_min : g.padss_min;
  GateItem score =
      item(id, (aldrete ? "Modified Aldrete at least " : "PADSS at least ") + whole(least),
           at_least(s.items, id, least));
  score.by_person = true;
  out.push_back(score);
  out.push_back(asked(s, "dissociation-resolved", "Dissociation resolved", "yes"));
  // The supervised programme of nasal esketamine asks for it (clinical reference 1.1).
  if (s.profile->route == Route::nasal) {
    out.push_back(asked(s, "breathing-resolved", "No respiratory depression", "yes"));
  }
  out.push_back(
      asked(s, "no-symptoms", "No headache, chest pain, visual change or severe nausea", "yes"));
  out.push_back(asked(s, "room-air", "On room air", "yes"));
  out.push_back(asked(s, "escort", "Escort present, no driving until tomorrow", "yes"));
}

// Nothing urgent lately, and nothing urgent that nobody has looked at.
void leave_quiet(const Bed& bed, const DischargeGate& g, Time now, std::vector<GateItem>& out) {
  const bool loud = std::any_of(bed.alerts.begin(), bed.alerts.end(),
                                [](const Alert& a) { return a.priority >= Priority::medium; });
  const bool recent = bed.last_urgent && now - *bed.last_urgent < g.quiet;
  out.push_back(item("quiet", "No medium or high alert for " + lasting(g.quiet) + ", none unseen",
                     !loud && !recent));
}

const Phase next_phases[] = {Phase::dosing, Phase::session, Phase::recovery, Phase::discharge};

}  // namespace

MinimumStay minimum_stay(const Session& s) {
  const DischargeGate& g = s.profile->discharge_gate;
  const bool from_start = g.after_dosing_start > Millis{0};
  if (from_start) return {g.after_dosing_start, true, s.dosing_started};
  return {g.after_dosing_end, false, s.dosing_ended};
}

std::vector<GateItem> may_dose(const Bed& bed, Time) {
  std::vector<GateItem> out;
  if (!bed.session || bed.session->phase != Phase::baseline) return out;
  const DosingGate& g = bed.session->profile->dosing_gate;
  dosing_pressure(bed, g, out);
  dosing_signals(bed, g, out);
  screen(*bed.session, out);
  return out;
}

std::vector<GateItem> may_leave(const Bed& bed, Time now) {
  std::vector<GateItem> out;
  if (!bed.session || bed.session->phase != Phase::recovery) return out;
  const DischargeGate& g = bed.session->profile->discharge_gate;
  leave_time(*bed.session, g, now, out);
  leave_pressure(bed, g, now, out);
  leave_signals(bed, g, now, out);
  leave_sedation(bed, g, out);
  leave_person(*bed.session, g, out);
  leave_quiet(bed, g, now, out);
  return out;
}

bool all_met(const std::vector<GateItem>& items) {
  return std::all_of(items.begin(), items.end(), [](const GateItem& i) { return i.met; });
}

std::optional<Phase> next_phase(Phase phase) {
  if (phase == Phase::discharge) return std::nullopt;
  return next_phases[static_cast<std::size_t>(phase)];
}

std::vector<GateItem> gate(const Bed& bed, Time now) {
  if (!bed.session) return {};
  if (bed.session->phase == Phase::baseline) return may_dose(bed, now);
  if (bed.session->phase == Phase::recovery) return may_leave(bed, now);
  return {};
}

namespace {

std::string refusal_of(const Session& session, const GateItem& item) {
  if (!item.by_person) return "not yet, and no reason can shorten it: " + item.text;
  const bool wrongly = session.items.contains(item.id);
  return (wrongly ? "no reason overrides this: " : "first to be answered: ") + item.text;
}

}  // namespace

Refusal may_move(const Bed& bed, Phase to, bool has_reason, Role role, Time now) {
  if (!bed.session) return {"no session is open at this bed", false};
  if (next_phase(bed.session->phase) != to) {
    return {"after " + std::string{name_of(bed.session->phase)} + " comes not " +
                std::string{name_of(to)},
            false};
  }
  const std::vector<GateItem> items = gate(bed, now);
  for (const GateItem& i : items) {
    if (!i.met && i.fixed) return {refusal_of(*bed.session, i), false};
  }
  if (all_met(items)) return {};
  if (!has_reason) return {"the gate is not met", true};
  if (role != Role::prescriber) return {"only a prescriber may override the gate", true};
  return {};
}

}  // namespace vigil::alerts
