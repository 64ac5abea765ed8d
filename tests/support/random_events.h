// Events and effects of every kind with anything in them, from a seed.
#pragma once

#include <bit>
#include <random>

#include "alerts/effect.h"
#include "alerts/event.h"

namespace vigil::testing {

using namespace alerts;

// A profile that is nothing but its text.
inline std::shared_ptr<const alerts::Profile> keep_text(std::string_view text, std::string_view) {
  auto profile = std::make_shared<alerts::Profile>();
  profile->text = text;
  return profile;
}

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  std::uint64_t any() { return engine_(); }
  std::size_t below(std::size_t n) { return engine_() % n; }
  bool coin() { return below(2) == 0; }
  template <typename Enum>
  Enum one_of(std::size_t count) {
    return static_cast<Enum>(below(count));
  }
  // Any bytes at all: devices send them.
  std::string text() {
    std::string out(below(12), ' ');
    for (char& c : out) c = static_cast<char>(coin() ? below(256) : 'a' + below(26));
    if (below(4) == 0) out += "\xC3\xA9\xE2\x82\xAC\xF0\x9F\xAB\x80\\\"\n";
    return out;
  }
  double number() {
    if (below(8) == 0) return static_cast<double>(below(300));
    return std::bit_cast<double>(engine_());
  }
  Time time() { return Time{Millis{static_cast<std::int64_t>(engine_() >> 20)}}; }
  Millis length() { return Millis{static_cast<std::int64_t>(below(1'000'000))}; }
  template <typename Make>
  auto maybe(Make make) {
    std::optional<decltype(make())> value;
    if (coin()) value = make();
    return value;
  }
  std::vector<Observation> values() {
    std::vector<Observation> list(below(5));
    for (Observation& o : list) {
      o.parameter = one_of<Parameter>(parameter_count);
      o.value = maybe([&] { return number(); });
      o.quality = one_of<Quality>(3);
      o.measured = maybe([&] { return time(); });
      o.subject = static_cast<std::uint16_t>(coin() ? 0 : below(65536));
    }
    return list;
  }
  std::vector<Member> team() {
    std::vector<Member> list(below(4));
    for (Member& m : list) m = {text(), one_of<Role>(4), coin()};
    return list;
  }
  std::vector<SignedOverlay> overlays() {
    std::vector<SignedOverlay> list(below(3));
    for (SignedOverlay& o : list) {
      o = {text(), text(), text(), text(), text(), time(), time(), coin()};
    }
    return list;
  }
  Dose dose() {
    const auto any_number = [&] { return number(); };
    return {maybe(any_number), maybe(any_number), maybe(any_number), maybe(any_number)};
  }
  Items items() {
    Items list;
    for (std::size_t i = below(4); i > 0; --i) list[text()] = text();
    return list;
  }
  Finding finding() {
    Finding f;
    f.rule = text();
    f.cause = text();
    f.title = text();
    f.priority = one_of<Priority>(3);
    f.hold_state = one_of<Hold>(3);
    f.about = maybe([&] { return one_of<Parameter>(parameter_count); });
    f.value = maybe([&] { return number(); });
    f.limit = maybe([&] { return number(); });
    f.hold = length();
    f.settle = length();
    f.technical = coin();
    f.unconfirmed = coin();
    f.advisory = coin();
    f.detail = text();
    return f;
  }
  Alert alert() {
    Alert a;
    a.id = any() >> 2;
    a.cause = text();
    a.state = one_of<State>(5);
    a.priority = one_of<Priority>(3);
    a.worst = finding();
    a.raised = time();
    a.since = time();
    a.owner = text();
    a.acknowledged_until = maybe([&] { return time(); });
    a.acknowledged_priority = one_of<Priority>(3);
    a.unseen = maybe([&] { return finding(); });
    return a;
  }

 private:
  std::mt19937_64 engine_;
};

inline Event random_event(Random& r, std::size_t kind) {
  switch (kind) {
    case 1:
      return Observed{r.text(), r.values()};
    case 2:
      return Noticed{r.text(), r.one_of<Notice::Kind>(15), r.text(), r.text()};
    case 3:
      return LinkChanged{r.text(), r.coin(), r.text()};
    case 4:
      return SessionOpened{static_cast<SessionId>(r.below(1000)),
                           static_cast<PatientId>(r.below(9)),
                           keep_text(r.text(), ""),
                           r.text(),
                           r.text(),
                           r.team(),
                           r.dose(),
                           r.overlays()};
    case 5:
      return PhaseChanged{r.one_of<Phase>(phase_count), r.text(), r.text()};
    case 6:
      return SessionClosed{r.text(), r.text()};
    case 7:
      return Charted{r.text(), r.values(), r.items(), r.text()};
    case 8:
      return Acknowledged{r.any() >> 2, r.text()};
    case 9:
      return AudioPaused{r.length(), r.text()};
    case 10:
      return TeamChanged{r.text(), r.text(), r.team()};
    case 11:
      return PageReported{r.any() >> 2, r.one_of<Fate>(2), r.text()};
    case 13:
      return Adjusted{keep_text(r.text(), ""), r.overlays(), r.text(), r.text()};
    case 14:
      return IdentityConfirmed{r.text(), r.text()};
    case 15:
      return Labelled{r.any() >> 2, r.one_of<Label>(3), r.text(), r.text()};
    case 16:
      return TurnedOff{r.text(), r.length(), r.text(), r.text()};
    default:
      return Resumed{r.any() >> 2, r.any() >> 2};
  }
}

inline Effect random_effect(Random& r, std::size_t kind) {
  switch (kind) {
    case 0:
      return Raise{r.alert()};
    case 1:
      return Change{r.alert(), r.one_of<Cause>(11), r.text()};
    case 2:
      return End{r.alert(), r.text(), r.text()};
    case 3:
      return Page{
          r.any() >> 2, r.any() >> 2, r.text(), r.one_of<Priority>(3), static_cast<int>(r.below(9)),
          r.text()};
    case 4:
      return Withdraw{r.any() >> 2, r.text()};
    case 5:
      return Prompt{r.one_of<Prompt::Kind>(3), r.text()};
    default:
      return Moved{r.one_of<Phase>(phase_count), r.text()};
  }
}

}  // namespace vigil::testing
