// Events and effects survive the record: exactly, whatever is in them, in every version.
#include "daemon/store/event_json.h"

#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <clocale>
#include <cmath>
#include <fstream>

#include "daemon/store/json_text.h"
#include "tests/support/random_events.h"

namespace vigil::store {
namespace {

using namespace vigil::alerts;
using namespace vigil::testing;
using namespace std::string_literals;

// Equal to the last bit; a NaN is equal to a NaN.
bool same(double a, double b) {
  if (std::isnan(a)) return std::isnan(b);
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}
bool same(const std::optional<double>& a, const std::optional<double>& b) {
  return a.has_value() == b.has_value() && (!a || same(*a, *b));
}
bool same(const std::vector<Observation>& a, const std::vector<Observation>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](Observation x, Observation y) {
    const bool numbers = same(x.value, y.value);
    x.value.reset();
    y.value.reset();
    return numbers && x == y;
  });
}
bool same(Finding a, Finding b) {
  const bool numbers = same(a.value, b.value) && same(a.limit, b.limit);
  a.value = b.value = a.limit = b.limit = {};
  return numbers && a == b;
}
bool same(Alert a, Alert b) {
  if (a.unseen.has_value() != b.unseen.has_value()) return false;
  const bool unseen = !a.unseen || same(*a.unseen, *b.unseen);
  const bool worst = same(a.worst, b.worst);
  a.worst = b.worst = {};
  a.unseen = b.unseen = {};
  return unseen && worst && a == b;
}

struct Same {
  bool operator()(const Tick&, const Tick&) const { return true; }
  bool operator()(const Resumed& a, const Resumed& b) const {
    return a.next_alert == b.next_alert && a.next_page == b.next_page;
  }
  bool operator()(const Observed& a, const Observed& b) const {
    return a.device == b.device && same(a.values, b.values);
  }
  bool operator()(const Noticed& a, const Noticed& b) const {
    return a.device == b.device && a.kind == b.kind && a.detail == b.detail &&
           a.subject == b.subject;
  }
  bool operator()(const LinkChanged& a, const LinkChanged& b) const {
    return a.device == b.device && a.up == b.up && a.detail == b.detail;
  }
  bool operator()(const SessionOpened& a, const SessionOpened& b) const {
    return a.session == b.session && a.patient == b.patient && a.profile->text == b.profile->text &&
           a.nurse == b.nurse && a.by == b.by && a.team == b.team && a.overlays == b.overlays;
  }
  bool operator()(const PhaseChanged& a, const PhaseChanged& b) const {
    return a.phase == b.phase && a.by == b.by && a.reason == b.reason;
  }
  bool operator()(const SessionClosed& a, const SessionClosed& b) const {
    return a.by == b.by && a.reason == b.reason;
  }
  bool operator()(const Charted& a, const Charted& b) const {
    return a.by == b.by && same(a.values, b.values) && a.items == b.items && a.note == b.note;
  }
  bool operator()(const Acknowledged& a, const Acknowledged& b) const {
    return a.alert == b.alert && a.by == b.by;
  }
  bool operator()(const AudioPaused& a, const AudioPaused& b) const {
    return a.length == b.length && a.by == b.by;
  }
  bool operator()(const TeamChanged& a, const TeamChanged& b) const {
    return a.nurse == b.nurse && a.by == b.by && a.team == b.team;
  }
  bool operator()(const PageReported& a, const PageReported& b) const {
    return a.page == b.page && a.fate == b.fate && a.detail == b.detail;
  }
  bool operator()(const Adjusted& a, const Adjusted& b) const {
    return a.profile->text == b.profile->text && a.overlays == b.overlays && a.by == b.by &&
           a.reason == b.reason;
  }
  bool operator()(const IdentityConfirmed& a, const IdentityConfirmed& b) const {
    return a.device == b.device && a.by == b.by;
  }
  bool operator()(const TurnedOff& a, const TurnedOff& b) const {
    return a.rule == b.rule && a.length == b.length && a.by == b.by && a.reason == b.reason;
  }
  bool operator()(const Labelled& a, const Labelled& b) const {
    return a.alert == b.alert && a.label == b.label && a.by == b.by && a.note == b.note;
  }
  bool operator()(const Raise& a, const Raise& b) const { return same(a.alert, b.alert); }
  bool operator()(const Change& a, const Change& b) const {
    return same(a.alert, b.alert) && a.cause == b.cause && a.rule == b.rule;
  }
  bool operator()(const End& a, const End& b) const {
    return same(a.alert, b.alert) && a.rule == b.rule && a.detail == b.detail;
  }
  bool operator()(const Page& a, const Page& b) const {
    return a.id == b.id && a.alert == b.alert && a.to == b.to && a.priority == b.priority &&
           a.step == b.step && a.text == b.text;
  }
  bool operator()(const Withdraw& a, const Withdraw& b) const {
    return a.page == b.page && a.detail == b.detail;
  }
  bool operator()(const Prompt& a, const Prompt& b) const {
    return a.kind == b.kind && a.text == b.text;
  }
  bool operator()(const Moved& a, const Moved& b) const {
    return a.phase == b.phase && a.by == b.by;
  }
  template <typename A, typename B>
  bool operator()(const A&, const B&) const {
    return false;
  }
};

template <typename What>
std::string text_of(const What& what) {
  std::string text;
  append_json(text, what);
  return text;
}

TEST(EventJson, every_event_comes_back_exactly_whatever_is_in_it) {
  Random random{20250302};
  for (std::size_t kind = 1; kind < std::variant_size_v<Event>; ++kind) {
    for (int i = 0; i < 500; ++i) {
      const Event event = random_event(random, kind);
      ASSERT_EQ(event.index(), kind);
      const std::string text = text_of(event);
      const Result<Event> back = read_event(kind_of(event), json_version, text, keep_text);
      ASSERT_TRUE(back) << text << ": " << back.error().what;
      ASSERT_TRUE(std::visit(Same{}, event, *back)) << text;
    }
  }
}

TEST(EventJson, every_effect_comes_back_exactly_whatever_is_in_it) {
  Random random{20250303};
  for (std::size_t kind = 0; kind < std::variant_size_v<Effect>; ++kind) {
    for (int i = 0; i < 500; ++i) {
      const Effect effect = random_effect(random, kind);
      ASSERT_EQ(effect.index(), kind);
      const std::string text = text_of(effect);
      const Result<Effect> back = read_effect(kind_of(effect), json_version, text);
      ASSERT_TRUE(back) << text << ": " << back.error().what;
      ASSERT_TRUE(std::visit(Same{}, effect, *back)) << text;
    }
  }
}

TEST(EventJson, an_observation_says_only_what_differs_from_the_usual) {
  const Time measured{Millis{1740904200000}};
  const Observed event{"nonin",
                       {{Parameter::spo2, 97.0, Quality::good, {}, 0},
                        {Parameter::pulse_rate, 62.5, Quality::questionable, {}, 0},
                        {Parameter::breath_rate, {}, Quality::invalid, {}, 0},
                        {Parameter::systolic, 131.0, Quality::good, measured, 2}}};
  EXPECT_EQ(text_of(Event{event}),
            R"({"device":"nonin","values":[["spo2",97],["pulse_rate",62.5,"questionable"],)"
            R"(["breath_rate",null,"invalid"],["systolic",131,"good",1740904200000,2]]})");
}

TEST(EventJson, numbers_do_not_depend_on_the_locale) {
  if (std::setlocale(LC_ALL, "de_DE.UTF-8") == nullptr) {
    GTEST_SKIP() << "no locale with a decimal comma on this machine";
  }
  const Event event = Observed{"d", {{Parameter::temperature, 36.6, Quality::good, {}, 0}}};
  EXPECT_EQ(text_of(event), R"({"device":"d","values":[["temperature",36.6]]})");
  const Result<Event> back = read_event("observed", 1, text_of(event), keep_text);
  std::setlocale(LC_ALL, "C");
  ASSERT_TRUE(back);
  EXPECT_EQ(std::get<Observed>(*back).values[0].value, 36.6);
}

TEST(EventJson, bytes_that_are_not_utf8_stay_valid_json_and_come_back) {
  const Event event = Noticed{"m", Notice::Kind::device_alarm, "\xFFm\xE9tal\x80\0x"s};
  const std::string text = text_of(event);
  for (const char c : text) EXPECT_LT(static_cast<unsigned char>(c), 0x80);
  const Result<Event> back = read_event("noticed", 1, text, keep_text);
  ASSERT_TRUE(back);
  EXPECT_EQ(std::get<Noticed>(*back).detail, std::get<Noticed>(event).detail);
}

// Every line of the fixture was written by format 1 and must be readable for ever.
TEST(EventJson, entries_of_format_1_are_still_read) {
  std::ifstream file{VIGIL_SOURCE_DIR "/tests/daemon/fixtures/entries-v1.txt"};
  ASSERT_TRUE(file) << "fixture missing";
  std::array<int, std::variant_size_v<Event>> events{};
  std::array<int, std::variant_size_v<Effect>> effects{};
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t blank = line.find(' ');
    const std::string kind = line.substr(0, blank), body = line.substr(blank + 1);
    std::string again;
    if (is_event(kind)) {
      const Result<Event> event = read_event(kind, 1, body, keep_text);
      ASSERT_TRUE(event) << line << ": " << event.error().what;
      ++events[event->index()];
      append_json(again, *event);
    } else {
      const Result<Effect> effect = read_effect(kind, 1, body);
      ASSERT_TRUE(effect) << line << ": " << effect.error().what;
      ++effects[effect->index()];
      append_json(again, *effect);
    }
    EXPECT_EQ(again, body) << "format 1 must not be written differently: make a new version";
  }
  for (std::size_t kind = 1; kind < events.size(); ++kind) EXPECT_GT(events[kind], 0) << kind;
  for (std::size_t kind = 0; kind < effects.size(); ++kind) EXPECT_GT(effects[kind], 0) << kind;
}

TEST(EventJson, what_is_not_understood_is_a_failure_and_no_guess) {
  EXPECT_FALSE(read_event("observed", 1, R"({"device":"n","values":[["spo3",97]]})", keep_text));
  EXPECT_FALSE(read_event("observed", 1, R"({"device":"n","values":[["spo2"]]})", keep_text));
  EXPECT_FALSE(read_event("observed", 1, R"({"device":"n","values":[["spo2",97]])", keep_text));
  EXPECT_FALSE(read_event("observed", 1, R"({"device":"n"} x)", keep_text));
  EXPECT_FALSE(read_event("observed", 2, R"({"device":"n"})", keep_text));
  EXPECT_FALSE(read_event("guessed", 1, "{}", keep_text));
  EXPECT_FALSE(read_event("raise", 1, "{}", keep_text));
  EXPECT_FALSE(read_event("tick", 1, "", keep_text));
  const auto refuse = [](std::string_view, std::string_view) -> std::shared_ptr<const Profile> {
    throw std::runtime_error("line 3: unknown key");
  };
  const Result<Event> opened = read_event("session_opened", 1, R"({"profile":"x"})", refuse);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().what, "session_opened: line 3: unknown key");
}

TEST(EventJson, a_member_of_a_later_vigil_is_passed_over) {
  const Result<Event> event = read_event(
      "link", 1, R"({"device":"n","later":{"a":[1,"x",null,true]},"up":true})", keep_text);
  ASSERT_TRUE(event);
  EXPECT_TRUE(std::get<LinkChanged>(*event).up);
}

TEST(JsonText, hostile_text_is_refused_without_harm) {
  std::string deep(100'000, '[');
  json::Reader nested{deep};
  nested.skip();
  EXPECT_FALSE(nested.ok());
  for (const char* text : {"", "\"", "\"\\", "\"\\u12", "\"\\ud800\"", "\"\\ud800\\u0041\"",
                           "{\"a\"", "{\"a\":1,}", "[1,]", "nul", "1e", "--1", "\"\\x\""}) {
    json::Reader reader{text};
    reader.skip();
    EXPECT_FALSE(reader.ok() && reader.at_end()) << text;
  }
}

TEST(JsonText, escapes_of_other_writers_are_read) {
  json::Reader reader{R"("\u00e9\u20ac\ud83e\udec0\/\b\f")"};
  EXPECT_EQ(reader.text(), "\xC3\xA9\xE2\x82\xAC\xF0\x9F\xAB\x80/\b\f");
  EXPECT_TRUE(reader.ok() && reader.at_end());
}

}  // namespace
}  // namespace vigil::store
