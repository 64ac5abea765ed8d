#include "tests/evaluate/recorded.h"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <set>
#include <sstream>
#include <stdexcept>

#include "daemon/ctl/backtest.h"
#include "daemon/text_file.h"
#include "tests/evaluate/reference.h"

namespace vigil::evaluate {
namespace {

namespace fs = std::filesystem;
using ProfilePtr = std::shared_ptr<const alerts::Profile>;

// As the data's README has it: the numbers in the 15 s before the alarm.
constexpr long before_alarm = 15'000;

// Both answers to one recording.
struct Answers {
  std::vector<ctl::Turn> turns;
  std::vector<Call> by_rule, by_cause;
  long end = 0;  // ms on the recording's own scale
};

std::optional<double> value_of(const ctl::Sample& s, Parameter p) {
  for (const Observation& o : s.values) {
    if (o.parameter == p) return o.value;
  }
  return std::nullopt;
}

void listen(Reference& reference, const ctl::Sample& s) {
  const long at = s.at.count();
  const auto heart = value_of(s, Parameter::heart_rate);
  const auto rate = heart ? heart : value_of(s, Parameter::pulse_rate);
  reference.continuous(at, Phase::session, value_of(s, Parameter::spo2), rate);
  const auto systolic = value_of(s, Parameter::systolic);
  const auto diastolic = value_of(s, Parameter::diastolic);
  const auto mean = value_of(s, Parameter::mean_pressure);
  if (!systolic && !diastolic && !mean) return;
  // What is not there is beyond no limit.
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  reference.cuff(at, Phase::session, systolic.value_or(none), diastolic.value_or(none),
                 mean.value_or(none));
}

Answers ask(const ctl::Numerics& numerics, const ProfilePtr& profile) {
  Answers answers;
  answers.turns = ctl::backtest(numerics, profile, Phase::session);
  Reference reference{profile};
  for (const ctl::Sample& s : numerics.samples) listen(reference, s);
  if (!numerics.samples.empty()) answers.end = (numerics.samples.back().at + numerics.step).count();
  reference.end(answers.end);
  answers.by_rule = reference.by_rule();
  answers.by_cause = reference.by_cause();
  return answers;
}

bool monitored(const ctl::Sample& s) {
  return value_of(s, Parameter::heart_rate) || value_of(s, Parameter::pulse_rate) ||
         value_of(s, Parameter::spo2);
}

double hours(Millis length) {
  return static_cast<double>(length.count()) / 3.6e6;
}

// An alert is counted once, under the rule that began it and every other that joined it.
void count_vigil(const std::vector<ctl::Turn>& turns, Recording& r) {
  std::map<alerts::AlertId, Priority> raised, paged;
  std::set<alerts::AlertId> technical;
  std::set<std::pair<alerts::AlertId, std::string>> seen;
  for (const ctl::Turn& t : turns) {
    if (t.technical) technical.insert(t.id);
    if (t.state == "raised") {
      Priority& highest = raised.try_emplace(t.id, t.priority).first->second;
      highest = std::max(highest, t.priority);
      // One that ended and is back is another alert of its rule.
      if (seen.insert({t.id, t.alert}).second) ++r.rules[t.alert].alerts;
    }
    if (t.state == "ended") seen.erase({t.id, t.alert});
    if (t.state != "paged" || t.priority < Priority::medium) continue;
    ++r.notifications;
    const auto known = paged.find(t.id);
    if (known != paged.end() && known->second >= t.priority) continue;
    paged[t.id] = t.priority;
    ++(t.technical ? r.equipment : r.pages);
    ++r.rules[t.alert].pages;
  }
  for (const auto& [id, priority] : raised) {
    if (!technical.contains(id)) ++(priority >= Priority::medium ? r.alerts : r.low);
  }
}

Recording counted(const ctl::Numerics& numerics, const Answers& answers) {
  Recording r;
  const auto with_value =
      std::count_if(numerics.samples.begin(), numerics.samples.end(), monitored);
  r.monitored = hours(numerics.step * with_value);
  if (!numerics.samples.empty()) r.hours = hours(Millis{answers.end} - numerics.samples.front().at);
  count_vigil(answers.turns, r);
  for (const Call& call : answers.by_rule) ++r.rules[std::string{call.rule}].reference;
  r.by_rule = static_cast<long>(answers.by_rule.size());
  r.by_cause = static_cast<long>(answers.by_cause.size());
  return r;
}

// ---- the monitor's own alarms ----------------------------------------------------------------

struct Alarm {
  std::string kind;
  bool right = false;
  long at = 0;
};

std::vector<std::string> cells_of(std::string line) {
  if (line.ends_with('\r')) line.pop_back();
  std::vector<std::string> cells;
  std::istringstream in{line};
  for (std::string cell; std::getline(in, cell, ',');) cells.push_back(cell);
  return cells;
}

// By the name of the recording; none where there is no such file.
std::map<std::string, Alarm> read_alarms(const fs::path& path) {
  std::map<std::string, Alarm> alarms;
  if (!fs::exists(path)) return alarms;
  std::istringstream in{read_text(path)};
  std::string line;
  std::getline(in, line);
  const std::vector<std::string> wanted{"record", "monitor_alarm", "expert_verdict", "alarm_at_s"};
  const std::vector<std::string> header = cells_of(line);
  if (header.size() < 4 || !std::equal(wanted.begin(), wanted.end(), header.begin())) {
    throw std::runtime_error(path.string() +
                             ":1: wanted record,monitor_alarm,expert_verdict,alarm_at_s");
  }
  for (int number = 2; std::getline(in, line); ++number) {
    const std::vector<std::string> cells = cells_of(line);
    if (cells.empty()) continue;
    const bool good = cells.size() >= 4 && (cells[2] == "true" || cells[2] == "false") &&
                      !cells[3].empty() &&
                      cells[3].find_first_not_of("0123456789") == std::string::npos;
    if (!good) {
      throw std::runtime_error(path.string() + ":" + std::to_string(number) +
                               ": wanted NAME,KIND,true or false,SECONDS");
    }
    alarms[cells[0]] = {cells[1], cells[2] == "true", 1000L * std::stol(cells[3])};
  }
  return alarms;
}

// What our rules can say about a kind of alarm. None of them knows the form of a beat.
Subject about(const std::string& kind) {
  if (kind == "Tachycardia") return Subject::rate_high;
  if (kind == "Bradycardia" || kind == "Asystole") return Subject::rate_low;
  return Subject::other;
}

bool vigil_calls(const std::vector<ctl::Turn>& turns, Subject subject, long from) {
  std::set<std::pair<alerts::AlertId, std::string>> open;
  for (const ctl::Turn& t : turns) {
    if (subject_of(t.cause) != subject) continue;
    const std::pair<alerts::AlertId, std::string> key{t.id, t.alert};
    if (t.state == "raised" && t.priority >= Priority::medium) open.insert(key);
    if (open.contains(key) && t.at.count() >= from) return true;
    if (t.state == "ended") open.erase(key);
  }
  return !open.empty();
}

void judge(const Alarm& alarm, const Answers& answers, std::map<std::string, AlarmKind>& kinds) {
  AlarmKind& kind = kinds[alarm.kind];
  AlarmCalls& calls = kind.by_verdict[alarm.right ? 1 : 0];
  ++calls.alarms;
  const Subject subject = about(alarm.kind);
  kind.judged = subject != Subject::other;
  if (!kind.judged) return;
  const long from = alarm.at - before_alarm;
  bool reference = false, beyond_at_end = false;
  for (const Call& call : answers.by_rule) {
    if (call.subject != subject || call.until < from) continue;
    reference = true;
    beyond_at_end = beyond_at_end || call.until >= answers.end;
  }
  const bool vigil = vigil_calls(answers.turns, subject, from);
  calls.reference += reference ? 1 : 0;
  calls.vigil += vigil ? 1 : 0;
  calls.waits += !vigil && beyond_at_end ? 1 : 0;
}

std::vector<fs::path> sorted(const fs::path& directory, bool folders) {
  std::vector<fs::path> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{directory, error}) {
    const bool csv = entry.path().extension() == ".csv" && entry.path().filename() != "ALARMS.csv";
    if (folders ? entry.is_directory() : csv) found.push_back(entry.path());
  }
  if (error) throw std::runtime_error(directory.string() + ": " + error.message());
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

void Recording::add(const Recording& other) {
  hours += other.hours;
  monitored += other.monitored;
  recordings += other.recordings;
  alerts += other.alerts;
  low += other.low;
  pages += other.pages;
  equipment += other.equipment;
  notifications += other.notifications;
  by_rule += other.by_rule;
  by_cause += other.by_cause;
  for (const auto& [rule, calls] : other.rules) {
    RuleCalls& mine = rules[rule];
    mine.alerts += calls.alerts;
    mine.pages += calls.pages;
    mine.reference += calls.reference;
  }
}

Recorded recorded(const std::string& directory, const ProfilePtr& profile) {
  Recorded result;
  for (const fs::path& folder : sorted(directory, true)) {
    const std::vector<fs::path> files = sorted(folder, false);
    if (files.empty()) continue;
    const std::map<std::string, Alarm> alarms = read_alarms(folder / "ALARMS.csv");
    Recording sum;
    sum.set = folder.filename().string();
    sum.name = "all";
    sum.recordings = 0;
    sum.chosen = !alarms.empty();
    for (const fs::path& file : files) {
      const ctl::Numerics numerics = ctl::read_numerics(file.string());
      const Answers answers = ask(numerics, profile);
      Recording r = counted(numerics, answers);
      r.set = sum.set;
      r.name = file.stem().string();
      sum.add(r);
      const auto alarm = alarms.find(r.name);
      if (alarm != alarms.end()) judge(alarm->second, answers, result.alarms);
      result.recordings.push_back(std::move(r));
    }
    result.sets.push_back(std::move(sum));
  }
  if (result.sets.empty()) {
    throw std::runtime_error(directory + ": no recordings; wanted folders with CSV files");
  }
  return result;
}

}  // namespace vigil::evaluate
