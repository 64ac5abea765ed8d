#include "tests/support/stage.h"

#include "alerts/gates.h"
#include "alerts/turned_off.h"
#include "daemon/overlay_file.h"
#include "daemon/profile_file.h"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <stdexcept>

namespace vigil::testing {
namespace {

using namespace alerts;
using std::chrono::minutes;
using std::chrono::seconds;

double number(std::string_view text) {
  double value = 0;
  const auto r = std::from_chars(text.data(), text.data() + text.size(), value);
  if (r.ec != std::errc{} || r.ptr != text.data() + text.size()) {
    throw std::runtime_error("not a number: " + std::string{text});
  }
  return value;
}

// "-1:00:00" or "+03:00".
Millis signed_span(std::string_view text) {
  const Millis span = span_of(text.substr(1));
  return text.starts_with('-') ? -span : span;
}

// "185/112".
Pressures pressures(const std::string& text) {
  const auto slash = text.find('/');
  if (slash == std::string::npos) throw std::runtime_error("not a pressure: " + text);
  return {number(text.substr(0, slash)), number(text.substr(slash + 1))};
}

std::optional<std::pair<std::string, std::string>> pair_of(const std::string& w) {
  const auto at = w.find('=');
  if (at == std::string::npos) return std::nullopt;
  return std::pair{w.substr(0, at), w.substr(at + 1)};
}

std::string named(const Words& w, std::string_view key, std::string_view otherwise = "") {
  for (const std::string& word : w) {
    const auto pair = pair_of(word);
    if (pair && pair->first == key) return pair->second;
  }
  return std::string{otherwise};
}

template <typename T>
T known(std::optional<T> value, const std::string& word) {
  if (!value) throw std::runtime_error("unknown word " + word);
  return *value;
}

Parameter parameter_named(const std::string& word) {
  return known(parameter_from(word == "rate" ? "pulse_rate" : word), word);
}

// name=role or name=role,unreachable
std::vector<Member> members_in(const Words& w) {
  std::vector<Member> team;
  for (const std::string& word : w) {
    const auto pair = pair_of(word);
    if (!pair || pair->first == "nurse" || pair->first == "by") continue;
    const std::string role = pair->second.substr(0, pair->second.find(','));
    const bool reachable = pair->second.find(",unreachable") == std::string::npos;
    team.push_back({pair->first, known(role_from(role), role), reachable});
  }
  return team;
}

// Read once, however many stories there are.
const std::vector<std::shared_ptr<const Profile>>& profiles_in(const std::string& directory) {
  static std::map<std::string, std::vector<std::shared_ptr<const Profile>>> read;
  const auto found = read.find(directory);
  return found != read.end() ? found->second
                             : read.emplace(directory, load_profiles(directory)).first->second;
}

}  // namespace

Words words_of(const std::string& line) {
  Words words;
  bool quoted = false, fresh = true;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ' ' && !quoted) {
      fresh = true;
    } else {
      if (fresh) words.emplace_back();
      fresh = false;
      words.back() += c;
    }
  }
  return words;
}

Millis span_of(std::string_view text) {
  Millis total{0};
  std::istringstream in{std::string{text}};
  for (std::string part; std::getline(in, part, ':');) {
    total = total * 60 + Millis{static_cast<std::int64_t>(number(part) * 1000)};
  }
  return total;
}

const std::map<std::string, Stage::Verb>& Stage::verbs() {
  static const std::map<std::string, Verb> table{
      {"open", &Stage::open},       {"close", &Stage::close},
      {"phase", &Stage::phase},     {"gate", &Stage::gate},
      {"cuff", &Stage::cuff},       {"cuffs", &Stage::cuffs},
      {"from", &Stage::from},       {"chart", &Stage::chart},
      {"pause", &Stage::pause},     {"acknowledge", &Stage::acknowledge},
      {"link", &Stage::link},       {"notice", &Stage::notice},
      {"page", &Stage::page},       {"team", &Stage::team},
      {"restart", &Stage::restart}, {"frozen", &Stage::frozen},
      {"silent", &Stage::silent},   {"wait", &Stage::wait},
      {"look", &Stage::look},       {"explain", &Stage::explain},
      {"off", &Stage::off}};
  return table;
}

// What the profile is laid over with: overlay NAME... or overlay NAME twice_signed
void Stage::overlay(const Words& w) {
  if (!profile_) throw std::runtime_error("no profile given");
  std::vector<std::shared_ptr<const Overlay>> wanted;
  for (const auto& o : load_overlays(profiles_)) {
    if (std::find(w.begin() + 1, w.end(), o->name) != w.end()) wanted.push_back(o);
  }
  if (wanted.size() + 1 != w.size()) throw std::runtime_error("no such overlay");
  profile_ = compose(*profile_, wanted, false);
}

void Stage::raise_curtain(Time start) {
  bedside_.emplace(start);
  bedside_->scores(scored_);
  bedside_->level(Parameter::spo2, 98);
  bedside_->level(Parameter::pulse_rate, 70);
}

void Stage::header(const Words& w) {
  if (w[0] == "profile") {
    for (const auto& p : profiles_in(profiles_)) {
      if (p->name == w.at(1 + turn_)) profile_ = p;
    }
    if (!profile_) throw std::runtime_error("no profile " + w.at(1 + turn_));
  } else if (w[0] == "clock") {
    zero_ = std::chrono::floor<std::chrono::days>(zero_) + span_of(w.at(1)) * 60;
  } else if (w[0] == "team") {
    team_ = members_in({w.begin() + 1, w.end()});
  } else if (w[0] == "overlay") {
    overlay(w);
  } else if (w[0] == "mode") {
    profile_ = with_mode(profile_, known(mode_from(w.at(1)), w.at(1)));
  } else if (w[0] == "unscreened") {
    screened_ = false;
  } else if (w[0] == "unscored") {
    scored_ = false;
  } else if (w[0] == "in") {
    prepare(known(phase_from(w.at(1)), w.at(1)));
  } else {
    throw std::runtime_error("unknown word " + w[0]);
  }
}

void Stage::act(Millis after, const Words& w) {
  const Time at = zero_ + after;
  if (!bedside_) raise_curtain(zero_);
  bedside_->play_until(at);
  gather();
  const std::string& verb = w.at(1);
  if (pair_of(verb)) return levels(w);
  const auto found = verbs().find(verb);
  if (found == verbs().end()) throw std::runtime_error("unknown word " + verb);
  (this->*found->second)(at, w);
}

const std::vector<Said>& Stage::gather() {
  if (!bedside_) return shown_;
  const std::vector<Said>& said = bedside_->heard().said;
  shown_.insert(shown_.end(), said.begin() + static_cast<std::ptrdiff_t>(gathered_), said.end());
  gathered_ = said.size();
  return shown_;
}

SessionOpened Stage::opened(const std::string& nurse) const {
  if (!profile_) throw std::runtime_error("no profile given");
  return {1, 1, profile_, nurse, "rn.adams", team_};
}

// "oxygen", or "#3" for an alert that may be gone.
AlertId Stage::alert_of(const std::string& word) const {
  if (word.starts_with("#")) return static_cast<AlertId>(number(word.substr(1)));
  for (const Alert& a : bedside_->bed().alerts) {
    if (a.cause == word) return a.id;
  }
  throw std::runtime_error("no alert about " + word);
}

void Stage::levels(const Words& w) {
  for (std::size_t i = 1; i < w.size(); ++i) {
    const auto pair = known(pair_of(w[i]), w[i]);
    if (pair.first == "quality") {
      bedside_->quality(known(quality_from(pair.second), pair.second));
      continue;
    }
    if (pair.first == "fall" && pair.second == "at-once") {
      bedside_->fall_at_once();
      continue;
    }
    if (pair.first == "clock") {
      bedside_->clock_off(signed_span(pair.second));
      continue;
    }
    std::optional<double> value;
    if (pair.second != "-") value = number(pair.second);
    bedside_->level(parameter_named(pair.first), value);
  }
}

void Stage::open(Time at, const Words& w) {
  SessionOpened event = opened(named(w, "nurse", "rn.adams"));
  const auto told = [&](std::string_view key, std::optional<double>& value) {
    const std::string text = named(w, key);
    if (!text.empty()) value = number(text);
  };
  told("mg_per_kg", event.dose.mg_per_kg);
  told("minutes", event.dose.minutes);
  told("devices", event.dose.devices);
  told("response", event.dose.response);
  bedside_->post(at, event);
  screen(at);
}

// Every question is answered as it must be, unless the story is about that.
void Stage::screen(Time at) {
  Charted c{"rn.adams", {}, {}, {}};
  for (const Question& q : profile_->screening) c.items[q.id] = q.wanted;
  if (screened_ && !c.items.empty()) bedside_->post(at, c);
}

void Stage::close(Time at, const Words& w) {
  bedside_->post(at, SessionClosed{named(w, "by", "rn.adams"), {}});
}

// As at the station: what the gate refuses does not happen.
void Stage::phase(Time at, const Words& w) {
  const Phase to = known(phase_from(w.at(2)), w.at(2));
  const std::string by = named(w, "by", "rn.adams"), reason = named(w, "reason");
  Role role = Role::nurse;
  for (const Member& m : team_) {
    if (m.name == by) role = m.role;
  }
  const Refusal refusal = may_move(bedside_->bed(), to, !reason.empty(), role, at);
  if (!refusal.text.empty()) return answer(at, "refused \"" + refusal.text + '"');
  bedside_->post(at, PhaseChanged{to, by, reason});
}

void Stage::cuff(Time at, const Words& w) {
  if (w.at(2) == "failed") {
    return bedside_->post(at, Noticed{"cuff", Notice::Kind::cuff_failed, "failed"});
  }
  const std::string quality = named(w, "quality", "good");
  bedside_->cuff(at, pressures(w[2]), at - span_of(named(w, "age", "00:00")),
                 known(quality_from(quality), quality));
}

void Stage::cuffs(Time, const Words& w) {
  std::optional<Pressures> p;
  if (w.at(2) != "off") p = pressures(w[2]);
  bedside_->cuffs(p);
}

// One frame of some device: from ecg heart_rate=44, with times of its own clock: dated=-03:00.
void Stage::from(Time at, const Words& w) {
  Observed o{w.at(2), {}};
  const std::string dated = named(w, "dated"), quality = named(w, "quality", "good");
  std::optional<Time> measured;
  if (!dated.empty()) measured = at + signed_span(dated);
  for (std::size_t i = 3; i < w.size(); ++i) {
    const auto pair = known(pair_of(w[i]), w[i]);
    if (pair.first == "dated" || pair.first == "quality") continue;
    std::optional<double> value;
    if (pair.second != "-") value = number(pair.second);
    o.values.push_back(
        {parameter_named(pair.first), value, known(quality_from(quality), quality), measured, 0});
  }
  bedside_->post(at, o);
}

void Stage::chart(Time at, const Words& w) {
  Charted c;
  c.by = named(w, "by", "rn.adams");
  for (std::size_t i = 2; i < w.size(); ++i) {
    const auto pair = known(pair_of(w[i]), w[i]);
    if (pair.first == "by") continue;
    if (pair.first == "sedation" && number(pair.second) < 5) bedside_->scores(false);
    if (pair.first == "cuff") {
      const Pressures p = pressures(pair.second);
      c.values.push_back({Parameter::systolic, p.systolic, Quality::good, std::nullopt, 0});
      c.values.push_back({Parameter::diastolic, p.diastolic, Quality::good, std::nullopt, 0});
    } else if (const auto p = parameter_from(pair.first)) {
      c.values.push_back({*p, number(pair.second), Quality::good, std::nullopt, 0});
    } else {
      c.items[pair.first] = pair.second;
    }
  }
  bedside_->post(at, c);
}

void Stage::acknowledge(Time at, const Words& w) {
  bedside_->post(at, Acknowledged{alert_of(w.at(2)), named(w, "by")});
}

void Stage::pause(Time at, const Words& w) {
  const auto length = static_cast<std::int64_t>(number(w.at(2)));
  bedside_->post(at, AudioPaused{seconds{length}, named(w, "by", "rn.adams")});
  const std::optional<Time>& until = bedside_->bed().audio_paused_until;
  if (!until) return answer(at, "sound is on");
  answer(at, "sound paused for " + std::to_string((*until - at) / seconds{1}) + " s");
}

// off spo2-low minutes=10 reason="..."; minutes=0 turns it on again.
void Stage::off(Time at, const Words& w) {
  const auto length = static_cast<std::int64_t>(number(named(w, "minutes")));
  bedside_->post(at, TurnedOff{w.at(2), minutes{length}, named(w, "by", "rn.adams"),
                               named(w, "reason", "by the story")});
  const Off* off = off_now(*bedside_->bed().session, w.at(2));
  if (!off) return answer(at, w.at(2) + " is on");
  answer(at, w.at(2) + " off for " + std::to_string((off->until - at) / seconds{1}) + " s");
}

void Stage::link(Time at, const Words& w) {
  bedside_->post(at, LinkChanged{w.at(2), w.at(3) == "up", named(w, "detail")});
}

void Stage::notice(Time at, const Words& w) {
  bedside_->post(at, Noticed{w.at(2), known(notice_kind_from(w.at(3)), w.at(3)),
                             w.size() > 4 ? w[4] : std::string{}});
}

void Stage::page(Time at, const Words& w) {
  const auto id = static_cast<PageId>(number(std::string_view{w.at(2)}.substr(1)));
  bedside_->post(at, PageReported{id, known(fate_from(w.at(3)), w.at(3)), {}});
}

void Stage::team(Time at, const Words& w) {
  const std::vector<Member> members = members_in({w.begin() + 2, w.end()});
  if (!members.empty()) team_ = members;
  bedside_->post(at, TeamChanged{named(w, "nurse", "rn.adams"), "rn.adams", team_});
}

}  // namespace vigil::testing
