#include "tests/support/scenario.h"

#include <charconv>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "daemon/profile_file.h"
#include "daemon/ward.h"
#include "tests/support/effect_text.h"

namespace vigil::testing {
namespace {

using namespace alerts;
using std::chrono::seconds;

const Time start{Millis{1'900'000'000'000}};
const BedId bed_id = "bed1";

std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words;
  std::istringstream in{line};
  for (std::string w; in >> w;) words.push_back(w);
  return words;
}

double number(const std::string& text) {
  double value = 0;
  const auto r = std::from_chars(text.data(), text.data() + text.size(), value);
  if (r.ec != std::errc{} || r.ptr != text.data() + text.size()) {
    throw std::runtime_error("not a number: " + text);
  }
  return value;
}

// "+05:15" or "+1:05:15".
Millis offset(const std::string& word) {
  Millis total{0};
  std::istringstream in{word.substr(1)};
  for (std::string part; std::getline(in, part, ':');) {
    total = total * 60 + Millis{static_cast<std::int64_t>(number(part) * 1000)};
  }
  return total;
}

std::string clock_text(Time t) {
  const auto total = std::chrono::duration_cast<seconds>(t - start).count();
  char text[32];
  std::snprintf(text, sizeof text, "+%02ld:%02ld", static_cast<long>(total / 60),
                static_cast<long>(total % 60));
  return text;
}

struct Said {
  Time at;
  std::string text;
};

class Listener final : public Outlet {
 public:
  void happened(Time t, const Bed&, const Event& e) override { events.emplace_back(t, e); }
  void decided(Time t, const Bed&, const Effect& e) override {
    said.push_back({t, effect_text(e)});
  }
  std::vector<std::pair<Time, Event>> events;
  std::vector<Said> said;
};

// Key and value of `key=value`.
std::optional<std::pair<std::string, std::string>> pair_of(const std::string& w) {
  const auto at = w.find('=');
  if (at == std::string::npos) return std::nullopt;
  return std::pair{w.substr(0, at), w.substr(at + 1)};
}

class Stage {
 public:
  explicit Stage(std::string profiles) : profiles_(std::move(profiles)) { fresh_ward(); }

  void header(const std::vector<std::string>& w) {
    if (w[0] == "profile") {
      std::istringstream none;
      for (const auto& p : load_profiles(profiles_)) {
        if (p->name == w.at(1)) profile_ = p;
      }
      if (!profile_) throw std::runtime_error("no profile " + w.at(1));
      return;
    }
    if (w[0] != "team") throw std::runtime_error("unknown word " + w[0]);
    for (std::size_t i = 1; i < w.size(); ++i) {
      const auto pair = pair_of(w[i]);
      const bool reachable = pair && pair->second.find(",unreachable") == std::string::npos;
      const auto role =
          pair ? role_from(pair->second.substr(0, pair->second.find(','))) : std::nullopt;
      if (!role) throw std::runtime_error("team wants name=role: " + w[i]);
      team_.push_back({pair->first, *role, reachable});
    }
  }

  void act(Time at, const std::vector<std::string>& w) {
    play_until(at);
    const std::string& verb = w.at(1);
    if (pair_of(verb)) return levels(w);
    if (verb == "open") return post(at, opened(w));
    if (verb == "phase")
      return post(at, PhaseChanged{*phase_from(w.at(2)), named(w, "by", "rn.adams"),
                                   named(w, "reason", "")});
    if (verb == "close") return post(at, SessionClosed{named(w, "by", "rn.adams"), {}});
    if (verb == "cuff") return cuff(at, w);
    if (verb == "acknowledge")
      return post(at, Acknowledged{alert_of(w.at(2)), named(w, "by", "rn.adams")});
    if (verb == "link")
      return post(at, LinkChanged{w.at(2), w.at(3) == "up", named(w, "detail", "")});
    if (verb == "notice") return post(at, Noticed{w.at(2), notice_kind_from(w.at(3)).value(), {}});
    if (verb == "chart") return post(at, charted(w));
    if (verb == "pause")
      return post(
          at, AudioPaused{seconds{static_cast<int>(number(w.at(2)))}, named(w, "by", "rn.adams")});
    if (verb == "page")
      return post(
          at, PageReported{static_cast<PageId>(number(w.at(2))), fate_from(w.at(3)).value(), {}});
    if (verb == "restart") return restart(at);
    if (verb == "frozen") {
      jitter_ = false;
      return;
    }
    if (verb == "silent") {
      level_.clear();
      return;
    }
    if (verb == "wait") return;
    throw std::runtime_error("unknown word " + verb);
  }

  const std::vector<Said>& said() const { return listener_.said; }
  // The recorded events again, through a new ward.
  std::vector<Said> replay() const {
    Ward ward;
    Listener again;
    ward.add_bed(bed_id);
    ward.resume_at(start - seconds{1});
    ward.attach(again);
    for (const auto& [t, e] : listener_.events) ward.post(t, bed_id, e);
    ward.advance(now_);
    return again.said;
  }

 private:
  void fresh_ward() {
    ward_.emplace();
    ward_->add_bed(bed_id);
    ward_->resume_at(start - seconds{1});
  }

  static std::string named(const std::vector<std::string>& w, std::string_view key,
                           std::string_view otherwise) {
    for (const std::string& word : w) {
      const auto pair = pair_of(word);
      if (pair && pair->first == key) return pair->second;
    }
    return std::string{otherwise};
  }

  SessionOpened opened(const std::vector<std::string>& w) const {
    if (!profile_) throw std::runtime_error("no profile given");
    return {1, 1, profile_, named(w, "nurse", "rn.adams"), "rn.adams", team_};
  }

  Charted charted(const std::vector<std::string>& w) const {
    Charted c;
    c.by = named(w, "by", "rn.adams");
    for (std::size_t i = 2; i < w.size(); ++i) {
      const auto pair = pair_of(w[i]);
      if (!pair || pair->first == "by") continue;
      if (const auto p = parameter_from(pair->first)) {
        c.values.push_back({*p, number(pair->second), Quality::good, std::nullopt, 0});
      } else {
        c.items[pair->first] = pair->second;
      }
    }
    return c;
  }

  AlertId alert_of(const std::string& cause) const {
    for (const Alert& a : ward_->bed(bed_id).alerts) {
      if (a.cause == cause) return a.id;
    }
    throw std::runtime_error("no alert about " + cause + " to acknowledge");
  }

  void cuff(Time at, const std::vector<std::string>& w) {
    cuff_every_.reset();
    if (w.at(2) == "failed") return post(at, Noticed{"cuff", Notice::Kind::cuff_failed, "failed"});
    if (w.at(2) == "off") return;
    const auto slash = w[2].find('/');
    systolic_ = number(w[2].substr(0, slash));
    diastolic_ = number(w[2].substr(slash + 1));
    const std::string every = named(w, "every", "");
    if (!every.empty())
      cuff_every_ = seconds{static_cast<int>(60 * number(every.substr(0, every.size() - 1)))};
    const std::string age = named(w, "age", "0");
    say_cuff(at, at - seconds{static_cast<int>(number(age))});
  }

  void say_cuff(Time at, Time measured) {
    last_cuff_ = at;
    post(at, Observed{"cuff",
                      {{Parameter::systolic, systolic_, Quality::good, measured, 0},
                       {Parameter::diastolic, diastolic_, Quality::good, measured, 0}}});
  }

  void levels(const std::vector<std::string>& w) {
    for (std::size_t i = 1; i < w.size(); ++i) {
      const auto pair = pair_of(w[i]);
      const std::string name = pair->first == "rate" ? "pulse_rate" : pair->first;
      if (name == "quality") {
        quality_ = quality_from(pair->second).value();
        continue;
      }
      const auto p = parameter_from(name);
      if (!p) throw std::runtime_error("unknown parameter " + name);
      level_[*p] = pair->second == "-" ? std::optional<double>{} : number(pair->second);
    }
  }

  // The oximeter speaks once a second; a living rate is never constant for long.
  void play_until(Time until) {
    for (; next_second_ < until; next_second_ += seconds{1}) {
      if (cuff_every_ && next_second_ - last_cuff_ >= *cuff_every_)
        say_cuff(next_second_, next_second_);
      if (level_.empty()) continue;
      Observed o{"oximeter", {}};
      const auto n = (next_second_ - start) / seconds{1};
      for (const auto& [p, value] : level_) {
        std::optional<double> v = value;
        if (v && jitter_ && p != Parameter::spo2 && n % 5 == 0) v = *v + 1;
        o.values.push_back({p, v, v ? quality_ : Quality::invalid, std::nullopt, 0});
      }
      post(next_second_, o);
    }
    now_ = until;
    ward_->advance(until);
  }

  void post(Time at, const Event& e) {
    if (!attached_) ward_->attach(listener_);
    attached_ = true;
    ward_->post(at, bed_id, e);
  }

  // Everything again from the record, in a new ward, as after a stop.
  void restart(Time at) {
    const std::vector<std::pair<Time, Event>> record = listener_.events;
    fresh_ward();
    for (const auto& [t, e] : record) ward_->post(t, bed_id, e);
    ward_->advance(at);
    ward_->attach(listener_);
    post(at, Resumed{});
  }

  std::string profiles_;
  std::shared_ptr<const Profile> profile_;
  std::vector<Member> team_;
  std::optional<Ward> ward_;
  Listener listener_;
  bool attached_ = false, jitter_ = true;
  std::map<Parameter, std::optional<double>> level_;
  Quality quality_ = Quality::good;
  double systolic_ = 0, diastolic_ = 0;
  std::optional<Millis> cuff_every_;
  Time last_cuff_{}, next_second_ = start, now_ = start;
};

std::string joined(const std::vector<Said>& said) {
  std::string text;
  for (const Said& s : said) text += clock_text(s.at) + ' ' + s.text + '\n';
  return text;
}

}  // namespace

ScenarioResult run_scenario(std::string_view text, const std::string& profile_directory) {
  Stage stage{profile_directory};
  ScenarioResult result;
  std::istringstream in{std::string{text}};
  std::size_t printed = 0;
  int number_of_line = 0;
  for (std::string line; std::getline(in, line);) {
    ++number_of_line;
    if (line.starts_with("=")) continue;
    const std::vector<std::string> words = words_of(line);
    try {
      if (!words.empty() && !words[0].starts_with("#")) {
        const bool event = words[0].starts_with("+");
        event ? stage.act(start + offset(words[0]), words) : stage.header(words);
        const Time at = event ? start + offset(words[0]) : start;
        // What came before this line's own time stands before the line.
        for (; printed < stage.said().size() && stage.said()[printed].at < at; ++printed) {
          result.text +=
              "= " + clock_text(stage.said()[printed].at) + ' ' + stage.said()[printed].text + '\n';
        }
      }
    } catch (const std::exception& e) {
      throw std::runtime_error("line " + std::to_string(number_of_line) + ": " + e.what());
    }
    result.text += line + '\n';
    for (; printed < stage.said().size(); ++printed) {
      result.text +=
          "= " + clock_text(stage.said()[printed].at) + ' ' + stage.said()[printed].text + '\n';
    }
  }
  result.effects = joined(stage.said());
  result.replayed = joined(stage.replay());
  return result;
}

}  // namespace vigil::testing
