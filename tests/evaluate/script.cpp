// Draws a patient, a treatment and habits; what happens is drawn in mishaps.cpp.
#include "tests/evaluate/script.h"

#include "simulators/random.h"
#include "tests/evaluate/mishaps.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vigil::evaluate {
namespace {

using alerts::Phase;
using alerts::Route;

// Section 2.7: SBP N(124, 13) within 92-150, DBP with it. Planned hypertension happens to patients
// who start higher (2.1: a history of hypertension).
void draw_patient(Script& s, sim::Random& r) {
  sim::Traits& p = s.story.patient;
  p.weight = std::clamp(r.normal(76, 15), 45.0, 130.0);
  p.age = std::clamp(r.normal(43, 13), 18.0, 82.0);
  p.sex = r.chance(0.55) ? 'f' : 'm';
  p.systolic = std::clamp(r.normal(124, 13), 92.0, 150.0);
  p.diastolic = std::clamp(77 + 0.5 * (p.systolic - 124) + r.normal(0, 5), 50.0, 95.0);
  p.heart_rate = std::clamp(r.normal(72, 9), 54.0, 98.0);
  p.spo2 = std::clamp(r.normal(97.4, 1.0), 95.0, 99.5);
  p.breath_rate = r.uniform(11, 18);
}

void draw_drug(Script& s, sim::Random& r) {
  s.route = r.chance(0.5) ? Route::iv : Route::nasal;
  sim::Dose dose;
  dose.start = sim::Seconds{s.times.dosing};
  if (s.route == Route::iv) {
    dose.route = sim::Dose::Route::infusion;
    dose.mg_per_kg = 0.5;
    dose.minutes = 40;
  } else {
    dose.route = sim::Dose::Route::nasal;
    dose.mg = r.chance(0.5) ? 56 : 84;
  }
  s.story.dose = dose;
}

// Section 1.3. Infusion 40 min, session 20 min, out an hour after the infusion at the earliest;
// nasal: to 5 min after the last device, 60 min, out two hours after the first at the earliest.
void draw_times(Script& s, sim::Random& r) {
  s.times.dosing = r.whole(345, 480);
  draw_drug(s, r);
  const bool iv = s.route == Route::iv;
  const int devices = static_cast<int>(std::lround(s.story.dose->mg / 28));
  s.times.session = s.times.dosing + (iv ? 2400 : 300 * devices);
  s.times.recovery = s.times.session + (iv ? 1200 : 3600);
  s.times.discharge =
      iv ? s.times.session + 3600 + r.whole(0, 300) : s.times.dosing + 7200 + r.whole(0, 300);
  s.end = s.times.discharge + 120;
}

void draw_habits(Script& s, sim::Random& r) {
  Habits& h = s.habits;
  h.ecg = r.chance(0.3);
  h.flags_motion = r.chance(0.6);
  h.has_perfusion = r.chance(0.5);
  h.tells_probe = r.chance(0.7);
  h.tells_cuff = r.chance(0.5);
  h.phase_ms = r.whole(0, 9) * 100 + r.whole(5, 95);
  h.cuff_bias = std::clamp(r.normal(0, 4), -8.0, 8.0);    // 2.6: N(0, 4), -4.8 to +6.2 seen
  h.spo2_bias = std::clamp(r.normal(0, 1.5), -3.0, 3.0);  // 2.6
  s.story.cuff.same_arm = r.chance(0.1);
  h.charts_arm = s.story.cuff.same_arm && r.chance(0.8);
  s.story.artefacts.cuff_bias = h.cuff_bias;
  s.story.artefacts.spo2_bias = h.spo2_bias;
}

// Before the drug at 1, 3 and 5 min; then as the shipped profiles ask, and at the start.
void plan_cuffs(Script& s) {
  s.cuff_slots = {60, 180, 300};
  const bool iv = s.route == Route::iv;
  for (int t = s.times.dosing; t < s.end;) {
    s.cuff_slots.push_back(t);
    t += t + 1 >= s.times.recovery ? 900 : iv ? 300 : 600;
  }
  for (const int t : s.cuff_slots) {
    const std::array<std::string, 1> word{"cuff_now"};
    s.story.plan.push_back({sim::Seconds{t}, sim::parse_order(word)});
  }
}

// Section 1.2: at 0, 15, 30, 45, 60 min and before leaving; nasal patients are sleepy in a third of
// sessions, most around 30 to 45 min (2.2). Planned deep sedation lowers them in mishaps.cpp.
void plan_scores(Script& s, sim::Random& r) {
  const bool sleepy = r.chance(s.route == Route::iv ? 0.2 : 0.35);
  for (const int minute : {0, 15, 30, 45, 60}) {
    const int value = sleepy && minute > 0 && minute < 60 ? r.whole(3, 4) : 5;
    s.scores.push_back({s.times.dosing + minute * 60 + r.whole(0, 60), value});
  }
  s.scores.push_back({s.times.discharge - r.whole(600, 700), 5});
  s.scores.push_back({s.times.discharge - r.whole(20, 60), 5});
}

std::string clock(int t) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "+%02d:%02d", t / 60, t % 60);
  return text.data();
}

void add_spans(std::string& out, const char* what, const std::vector<Span>& spans) {
  for (const Span& x : spans) {
    out += "# " + std::string{what} + ' ' + clock(x.from) + " to " + clock(x.to) + '\n';
  }
}

std::string number(double v) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f", v);
  return text.data();
}

}  // namespace

std::string_view name_of(Happening e) {
  constexpr std::array<std::string_view, happening_count> names{
      "severe hypertension", "apnoea, desaturation", "vasovagal, bradycardia", "tachycardia",
      "deep sedation",       "hypotension",          "unplugged patient"};
  return names[static_cast<std::size_t>(e)];
}

Phase phase_at(const Times& times, int t) {
  if (t < times.dosing) return Phase::baseline;
  if (t < times.session) return Phase::dosing;
  if (t < times.recovery) return Phase::session;
  return t < times.discharge ? Phase::recovery : Phase::discharge;
}

Script write_script(std::uint64_t seed, Kind kind) {
  Script s;
  s.seed = seed;
  s.kind = kind;
  sim::Random r{seed, "script"};
  draw_patient(s, r);
  draw_times(s, r);
  draw_habits(s, r);
  plan_cuffs(s);
  plan_scores(s, r);
  draw_mishaps(s);
  std::stable_sort(s.story.plan.begin(), s.story.plan.end(),
                   [](const sim::Planned& a, const sim::Planned& b) { return a.at < b.at; });
  return s;
}

std::string text_of(const Script& s) {
  const sim::Traits& p = s.story.patient;
  const bool iv = s.route == Route::iv;
  std::string out = "# seed " + std::to_string(s.seed) + ", " +
                    (s.kind == Kind::ordinary ? "ordinary" : "library") +
                    (iv ? ", IV 0.5 mg/kg" : ", nasal " + number(s.story.dose->mg) + " mg") + '\n';
  out += "patient age=" + number(p.age) + " sbp=" + number(p.systolic) +
         " dbp=" + number(p.diastolic) + " hr=" + number(p.heart_rate) + " spo2=" + number(p.spo2) +
         "   # probe " + number(s.habits.spo2_bias) + " %, cuff " + number(s.habits.cuff_bias) +
         " mmHg\n";
  out += "# dosing " + clock(s.times.dosing) + ", session " + clock(s.times.session) +
         ", recovery " + clock(s.times.recovery) + ", discharge " + clock(s.times.discharge) + '\n';
  out += std::string{"# ecg "} + (s.habits.ecg ? "yes" : "no") + ", motion marked " +
         (s.habits.flags_motion ? "yes" : "no") + ", same arm " +
         (s.story.cuff.same_arm ? "yes" : "no") + '\n';
  for (const sim::Planned& x : s.story.plan) {
    if (x.order.word == "cuff_now") continue;
    out += clock(static_cast<int>(sim::in_seconds(x.at))) + ' ' + x.order.word;
    for (const auto& [key, value] : x.order.values) out += ' ' + key + '=' + number(value);
    out += '\n';
  }
  add_spans(out, "cold hand", s.cold);
  add_spans(out, "cable out", s.cut);
  add_spans(out, "line noise", s.noise);
  add_spans(out, "leads off", s.leads_off);
  return out;
}

}  // namespace vigil::evaluate
