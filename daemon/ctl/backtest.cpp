#include "daemon/ctl/backtest.h"

#include <algorithm>
#include <array>

#include "daemon/ward.h"

namespace vigil::ctl {
namespace {

using namespace alerts;
using std::chrono::seconds;

const BedId bed = "recording";
const Time begin{seconds{1'000'000'000}};
constexpr Millis baseline_length = seconds{120};

struct Column {
  std::string_view name;
  Parameter parameter;
};
constexpr std::array<Column, 4> continuous{{{"hr", Parameter::heart_rate},
                                            {"pr", Parameter::pulse_rate},
                                            {"spo2", Parameter::spo2},
                                            {"resp", Parameter::breath_rate}}};
constexpr std::array<Column, 3> cuff{{{"nibp_sys", Parameter::systolic},
                                      {"nibp_dia", Parameter::diastolic},
                                      {"nibp_map", Parameter::mean_pressure}}};

struct Mapped {
  std::size_t index;
  Parameter parameter;
};

template <std::size_t N>
std::vector<Mapped> find_columns(const Recording& recording, const std::array<Column, N>& wanted) {
  std::vector<Mapped> found;
  for (const Column& c : wanted) {
    const auto at = std::find(recording.columns.begin(), recording.columns.end(), c.name);
    if (at == recording.columns.end()) continue;
    found.push_back({static_cast<std::size_t>(at - recording.columns.begin()), c.parameter});
  }
  return found;
}

Time time_of(double t) {
  return begin + Millis{static_cast<std::int64_t>(t * 1000 + 0.5)};
}

// Tells the changes of alerts from the moment the phase has begun.
class Teller final : public Outlet {
 public:
  explicit Teller(const std::function<void(const Moment&)>& tell) : tell_(tell) {}

  void decided(Time now, const Bed&, const Effect& effect) override {
    now_ = now;
    if (!telling) return;
    std::visit([this](const auto& e) { say(e); }, effect);
  }

  bool telling = false;
  Summary summary;

 private:
  void say(const Raise& e) { say(e.alert, e.alert.worst.rule, "raised"); }
  void say(const Change& e) {
    if (e.cause == Cause::joined || e.cause == Cause::worsened || e.cause == Cause::returned) {
      say(e.alert, e.rule.empty() ? e.alert.worst.rule : e.rule, "raised");
    }
    if (e.cause == Cause::left || e.cause == Cause::cleared) say(e.alert, e.rule, "ended");
    if (e.cause == Cause::acknowledged) say(e.alert, e.alert.worst.rule, "acknowledged");
  }
  // A latched alert was told as ended when its condition was over.
  void say(const End& e) {
    if (e.alert.state != State::cleared) say(e.alert, e.rule, "ended");
  }
  void say(const Page& e) {
    ++summary.paged;
    tell_({seconds_now(), rule_of(e.alert), std::string{name_of(e.priority)}, "paged", {}});
  }
  void say(const Withdraw&) {}
  void say(const Prompt&) {}
  void say(const Moved&) {}

  void say(const Alert& a, const std::string& rule, const char* state) {
    rules_[a.id] = a.worst.rule;
    if (std::string_view{state} == "raised") ++summary.raised;
    if (std::string_view{state} == "ended") ++summary.ended;
    const std::optional<double> value = a.worst.rule == rule ? a.worst.value : std::nullopt;
    tell_({seconds_now(), rule, std::string{name_of(a.priority)}, state, value});
  }

  std::string rule_of(AlertId id) const {
    const auto found = rules_.find(id);
    return found == rules_.end() ? "" : found->second;
  }
  double seconds_now() const { return std::chrono::duration<double>(now_ - begin).count(); }

  const std::function<void(const Moment&)>& tell_;
  std::map<AlertId, std::string> rules_;
  Time now_{};
};

Observed values_of(const std::vector<std::optional<double>>& row,
                   const std::vector<Mapped>& columns) {
  Observed observed{"recording", {}};
  for (const Mapped& m : columns) {
    const std::optional<double>& value = row[m.index];
    observed.values.push_back(
        {m.parameter, value, value ? Quality::good : Quality::invalid, std::nullopt, 0});
  }
  return observed;
}

bool any_value(const std::vector<std::optional<double>>& row, const std::vector<Mapped>& columns) {
  return std::any_of(columns.begin(), columns.end(),
                     [&](const Mapped& m) { return row[m.index].has_value(); });
}

// The first two minutes that have values, told before the recording begins: the baseline.
void play_baseline(Ward& ward, const Recording& r, std::size_t time,
                   const std::vector<Mapped>& numerics, const std::vector<Mapped>& pressures) {
  std::optional<double> first;
  for (const auto& row : r.rows) {
    if (!row[time] || !(any_value(row, numerics) || any_value(row, pressures))) continue;
    if (!first) first = row[time];
    const Millis into{static_cast<std::int64_t>((*row[time] - *first) * 1000)};
    if (into >= baseline_length) return;
    const Time at = begin - baseline_length + into;
    Observed all = values_of(row, numerics);
    if (any_value(row, pressures)) {
      Observed reading = values_of(row, pressures);
      for (Observation& o : reading.values) o.measured = at;
      ward.post(at, bed, reading);
    }
    ward.post(at, bed, all);
  }
}

// The phase is the caller's choice and lasts as long as the recording; a recording without any cuff
// reading has no cuff to be overdue.
std::shared_ptr<const Profile> adapted(const Profile& profile, bool has_cuff) {
  auto copy = std::make_shared<Profile>(profile);
  for (PhasePlan& plan : copy->phases) {
    plan.ends_after.reset();
    if (!has_cuff) plan.cuff_every.reset();
  }
  return copy;
}

// Rows further apart than a value stays current are said again in between, up to a minute, as the
// monitor that they come from did.
std::vector<Time> times_of_row(const Recording& r, std::size_t row, std::size_t time) {
  constexpr Millis apart = seconds{5}, longest = seconds{60};
  std::vector<Time> times{time_of(*r.rows[row][time])};
  if (row + 1 >= r.rows.size() || !r.rows[row + 1][time]) return times;
  const Time next = std::min(time_of(*r.rows[row + 1][time]), times[0] + longest);
  for (Time t = times[0] + apart; t < next; t += apart) times.push_back(t);
  return times;
}

void enter(Ward& ward, Phase wanted) {
  const Time at = begin - Millis{1};
  for (const Phase p : {Phase::dosing, Phase::session, Phase::recovery, Phase::discharge}) {
    if (wanted == Phase::baseline || p > wanted) return;
    ward.post(at, bed, PhaseChanged{p, "backtest", "backtest"});
  }
}

}  // namespace

Summary backtest(const Recording& r, std::shared_ptr<const Profile> profile, Phase phase,
                 const std::function<void(const Moment&)>& tell) {
  const std::vector<Mapped> numerics = find_columns(r, continuous);
  const std::vector<Mapped> pressures = find_columns(r, cuff);
  const auto time = static_cast<std::size_t>(
      std::find(r.columns.begin(), r.columns.end(), "t_seconds") - r.columns.begin());
  Ward ward;
  Teller teller{tell};
  ward.add_bed(bed);
  ward.attach(teller);
  const Time opened = begin - baseline_length - seconds{1};
  ward.resume_at(opened);
  const std::vector<Member> team{{"nurse", Role::nurse, true},
                                 {"second", Role::nurse, true},
                                 {"prescriber", Role::prescriber, true}};
  const bool has_cuff = std::any_of(r.rows.begin(), r.rows.end(),
                                    [&](const auto& row) { return any_value(row, pressures); });
  const auto used = adapted(*profile, has_cuff);
  ward.post(opened, bed, SessionOpened{1, 1, used, "nurse", "backtest", team});
  play_baseline(ward, r, time, numerics, pressures);
  enter(ward, phase);
  teller.telling = true;
  for (std::size_t i = 0; i < r.rows.size(); ++i) {
    const auto& row = r.rows[i];
    if (!row[time]) continue;
    if (any_value(row, pressures)) {
      Observed reading = values_of(row, pressures);
      for (Observation& o : reading.values) o.measured = time_of(*row[time]);
      ward.post(time_of(*row[time]), bed, reading);
    }
    const Observed all = values_of(row, numerics);
    for (const Time at : times_of_row(r, i, time)) ward.post(at, bed, all);
    teller.summary.seconds = std::max(teller.summary.seconds, *row[time]);
    ++teller.summary.rows;
  }
  ward.advance(time_of(teller.summary.seconds));
  return teller.summary;
}

}  // namespace vigil::ctl
