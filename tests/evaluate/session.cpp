#include "tests/evaluate/session.h"

#include "daemon/profile_file.h"
#include "tests/evaluate/nurse.h"
#include "tests/evaluate/reference.h"

#include <array>
#include <cmath>
#include <stdexcept>

namespace vigil::evaluate {
namespace {

using namespace alerts;

const BedId bed_name = "bed1";
constexpr Time zero{Millis{1'900'000'000'000}};
const std::string monitor_name = "monitor", cuff_name = "cuff";
constexpr int link_notices_after = 5;  // seconds of silence until the link is down

class Bedside {
 public:
  Bedside(const Script& script, const Profiles& profiles, bool notes)
      : script_(script),
        profile_(profiles.of(script.route)),
        patient_(script.story, script.seed),
        monitor_(script),
        nurse_(script.seed),
        listener_(zero, notes),
        reference_(profile_) {
    ward_.add_bed(bed_name);
    ward_.attach(listener_);
    ward_.resume_at(zero);
  }

  void play() {
    open();
    course.seconds.reserve(static_cast<std::size_t>(script_.end));
    for (int t = 0; t < script_.end; ++t) second(t);
    post(script_.end, SessionClosed{"nurse", {}});
    listener_.end(1000L * script_.end);
    reference_.end(1000L * script_.end);
  }

  Course course;
  Listener& listener() { return listener_; }
  const Reference& reference() const { return reference_; }

 private:
  void post(int t, const Event& e) {
    ward_.post(zero + Millis{1000L * t + script_.habits.phase_ms}, bed_name, e);
  }
  long at(int t) const { return 1000L * t + script_.habits.phase_ms; }

  void open() {
    post(0, LinkChanged{monitor_name, true, {}});
    post(0, LinkChanged{cuff_name, true, {}});
    SessionOpened e;
    e.session = e.patient = 1;
    e.profile = profile_;
    e.nurse = e.by = "nurse";
    e.team = {{"nurse", Role::nurse, true},
              {"second", Role::nurse, true},
              {"prescriber", Role::prescriber, true}};
    if (script_.route == Route::nasal) e.dose.devices = script_.story.dose->mg / 28;
    post(0, e);
    if (script_.habits.charts_arm) post(0, Charted{"nurse", {}, Items{{"same-arm", "yes"}}, {}});
  }

  void second(int t) {
    give_orders(t);
    patient_.advance(sim::Seconds{t});
    const Shown shown = monitor_.step(t, patient_);
    Second s = true_second(shown);
    phases(t);
    speak(t, shown);
    measure(t, shown, s);
    chart(t);
    attend(t);
    course.seconds.push_back(s);
  }

  void give_orders(int t) {
    const auto& plan = script_.story.plan;
    for (; next_ < plan.size() && plan[next_].at <= sim::Seconds{t}; ++next_) {
      const sim::Order& order = plan[next_].order;
      patient_.apply(sim::Seconds{t}, order);
      if (order.touches == sim::Touches::sensor) monitor_.apply(t, order, patient_);
    }
  }

  Second true_second(const Shown& shown) const {
    const sim::Truth& truth = patient_.truth();
    Second s;
    s.spo2 = static_cast<float>(truth.spo2);
    s.rate = static_cast<float>(truth.heart_rate);
    s.systolic = static_cast<float>(truth.pressure.systolic);
    s.diastolic = static_cast<float>(truth.pressure.diastolic);
    s.spo2_shown = s.spo2 + static_cast<float>(script_.habits.spo2_bias);
    s.systolic_shown = s.systolic + static_cast<float>(script_.habits.cuff_bias);
    s.diastolic_shown = s.diastolic + static_cast<float>(0.5 * script_.habits.cuff_bias);
    s.has_spo2 = shown.speaks && shown.spo2.has_value();
    s.probe_off = shown.probe_off;
    s.frozen = shown.frozen;
    s.linked = shown.linked;
    return s;
  }

  // The nurse's button; from session to recovery the profile's timer moves on by itself.
  void phases(int t) {
    const Times& times = script_.times;
    if (t == times.dosing) post(t, PhaseChanged{Phase::dosing, "nurse", "as planned"});
    if (t == times.session) post(t, PhaseChanged{Phase::session, "nurse", {}});
    if (t == times.discharge) post(t, PhaseChanged{Phase::discharge, "nurse", "as planned"});
  }

  static void add(Observed& o, Parameter p, const std::optional<double>& v, Quality q) {
    o.values.push_back({p, v, v ? q : Quality::invalid, std::nullopt, 0});
  }

  void speak(int t, const Shown& shown) {
    silent_ = shown.linked ? 0 : silent_ + 1;
    if (silent_ == link_notices_after) {
      post(t, LinkChanged{monitor_name, false, "silent"});
      down_ = true;
    }
    if (down_ && shown.linked) {
      post(t, LinkChanged{monitor_name, true, {}});
      down_ = false;
    }
    if (!shown.speaks) return;
    if (script_.habits.tells_probe && shown.probe_off != probe_off_) {
      const auto kind = shown.probe_off ? Notice::Kind::sensor_off : Notice::Kind::sensor_on;
      post(t, Noticed{monitor_name, kind, {}});
      probe_off_ = shown.probe_off;
    }
    Observed o{monitor_name, {}};
    o.values.reserve(4);
    add(o, Parameter::spo2, shown.spo2, shown.quality);
    add(o, Parameter::pulse_rate, shown.pulse, shown.quality);
    if (script_.habits.ecg) add(o, Parameter::heart_rate, shown.heart, Quality::good);
    if (shown.perfusion) add(o, Parameter::perfusion_index, shown.perfusion, Quality::good);
    post(t, std::move(o));
    const std::optional<double>& rate = script_.habits.ecg ? shown.heart : shown.pulse;
    reference_.continuous(at(t), phase_at(script_.times, t), shown.spo2, rate);
  }

  void measure(int t, const Shown& shown, Second& s) {
    const sim::CuffState& cuff = shown.cuff;
    if (cuff.running && !cuff_.running && script_.habits.tells_cuff) {
      post(t, Noticed{cuff_name, Notice::Kind::cuff_started, {}});
    }
    const bool ended = cuff_.running && !cuff.running;
    cuff_ = cuff;
    if (!ended) return;
    if (cuff.result != sim::CuffResult::done) {
      s.cuff_failed = true;
      post(t, Noticed{cuff_name, Notice::Kind::cuff_failed, {}});
      return;
    }
    s.cuff_done = true;
    const sim::CuffReading& r = *cuff.reading;
    const Time measured = zero + Millis{at(t)};
    Observed o{cuff_name, {}};
    for (const auto& [p, value] : {std::pair{Parameter::systolic, r.systolic},
                                   {Parameter::diastolic, r.diastolic},
                                   {Parameter::mean_pressure, r.mean}}) {
      o.values.push_back({p, value, Quality::good, measured, 0});
    }
    post(t, std::move(o));
    reference_.cuff(at(t), phase_at(script_.times, t), r.systolic, r.diastolic, r.mean);
  }

  void chart(int t) {
    for (const Score& score : script_.scores) {
      if (score.at != t) continue;
      const double value = score.value;
      post(t, Charted{"nurse",
                      {{Parameter::sedation, value, Quality::good, std::nullopt, 0}},
                      Items{},
                      std::string{}});
      reference_.score(at(t), phase_at(script_.times, t), value);
      course.scores.push_back(score);
    }
  }

  void attend(int t) {
    nurse_.hear(t, listener_);
    for (const AlertId alert : nurse_.acknowledges(t)) post(t, Acknowledged{alert, "nurse"});
    if (!nurse_.presses_cuff(t)) return;
    const std::array<std::string, 1> word{"cuff_now"};
    patient_.apply(sim::Seconds{t}, sim::parse_order(word));
  }

  const Script& script_;
  std::shared_ptr<const Profile> profile_;
  sim::Patient patient_;
  Monitor monitor_;
  Nurse nurse_;
  Listener listener_;
  Reference reference_;
  Ward ward_;
  std::size_t next_ = 0;
  int silent_ = 0;
  bool down_ = false, probe_off_ = false;
  sim::CuffState cuff_;
};

std::shared_ptr<const Profile> by_name(const std::string& directory, std::string_view name) {
  for (const auto& p : load_profiles(directory)) {
    if (p->name == name) return p;
  }
  throw std::runtime_error(directory + ": no profile " + std::string{name});
}

std::shared_ptr<const Profile> scaled(const Profile& profile, double by) {
  const auto times = [by](Millis& m) {
    m = Millis{std::llround(static_cast<double>(m.count()) * by)};
  };
  auto copy = std::make_shared<Profile>(profile);
  for (Limit& limit : copy->limits) {
    times(limit.hold);
    times(limit.doubt_hold);
    if (!limit.confirm) continue;
    times(limit.confirm->within);
    if (limit.confirm->reread_within) times(*limit.confirm->reread_within);
  }
  return copy;
}

Played run(const Script& script, const Profiles& profiles, bool notes) {
  Bedside bedside{script, profiles, notes};
  bedside.play();
  Played p;
  Outcome& o = p.outcome;
  o.seed = script.seed;
  o.kind = script.kind;
  o.route = script.route;
  o.seconds = script.end;
  o.notifications = bedside.listener().notifications;
  o.vigil = bedside.listener().calls;
  o.rules = bedside.reference().by_rule();
  o.causes = bedside.reference().by_cause();
  std::vector<Call> again = o.vigil;
  o.vigil_body = match(script, label(script, bedside.course, Basis::body), again, true);
  p.labels = label(script, bedside.course, Basis::instruments);
  o.vigil_answers = match(script, p.labels, o.vigil, false);
  o.rules_answers = match(script, p.labels, o.rules, true);
  o.causes_answers = match(script, p.labels, o.causes, true);
  p.notes = std::move(bedside.listener().notes);
  return p;
}

}  // namespace

Profiles load(const std::string& directory) {
  return {by_name(directory, "iv-ketamine-adult"), by_name(directory, "esketamine-nasal-adult")};
}

Profiles scaled(const Profiles& profiles, double by) {
  return {scaled(*profiles.iv, by), scaled(*profiles.nasal, by)};
}

Outcome play(const Script& script, const Profiles& profiles) {
  return run(script, profiles, false).outcome;
}

Played play_aloud(const Script& script, const Profiles& profiles) {
  return run(script, profiles, true);
}

}  // namespace vigil::evaluate
