#include "daemon/store/event_json.h"

#include <algorithm>
#include <array>
#include <exception>
#include <span>
#include <utility>

#include "daemon/store/event_fields.h"
#include "daemon/store/json_text.h"

namespace vigil::store {
namespace {

using namespace vigil::alerts;
using json::Reader;
using json::Writer;

// In the order of the variants.
constexpr std::array<std::string_view, std::variant_size_v<Event>> event_kinds{
    "tick",          "observed",       "noticed", "link",         "session_opened",
    "phase_changed", "session_closed", "charted", "acknowledged", "audio_paused",
    "team_changed",  "page_reported",  "resumed", "adjusted",     "identity_confirmed",
    "labelled",      "turned_off"};
constexpr std::array<std::string_view, std::variant_size_v<Effect>> effect_kinds{
    "raise", "change", "end", "page", "withdraw", "prompt", "moved"};
constexpr std::array<std::string_view, 3> hold_words{"met", "lingering", "unknown"};

std::string_view name_of(Hold h) {
  return hold_words[static_cast<std::size_t>(h)];
}
std::optional<Hold> hold_from(std::string_view name) {
  for (std::size_t i = 0; i < hold_words.size(); ++i) {
    if (hold_words[i] == name) return static_cast<Hold>(i);
  }
  return std::nullopt;
}

// Writes the member `name` unless it is empty. Numbers, words and truth values are always written.
struct WriteField {
  Writer& w;

  void operator()(std::string_view name, const std::string& text) const {
    if (!text.empty()) w.key(name).text(text);
  }
  void operator()(std::string_view name, bool value) const { w.key(name).boolean(value); }
  void operator()(std::string_view name, const Later<const bool>& flag) const {
    if (flag.set) (*this)(name, true);
  }
  template <std::integral Number>
  void operator()(std::string_view name, Number value) const {
    w.key(name).integer(static_cast<std::int64_t>(value));
  }
  template <typename Enum>
  requires std::is_enum_v<Enum>
  void operator()(std::string_view name, Enum value) const { w.key(name).text(name_of(value)); }
  void operator()(std::string_view name, double value) const { w.key(name).number(value); }
  void operator()(std::string_view name, Millis length) const { (*this)(name, length.count()); }
  void operator()(std::string_view name, Time time) const {
    (*this)(name, time.time_since_epoch().count());
  }
  template <typename T>
  void operator()(std::string_view name, const std::optional<T>& value) const {
    if (value) (*this)(name, *value);
  }
  void operator()(std::string_view name, const std::shared_ptr<const Profile>& profile) const {
    if (profile) w.key(name).text(profile->text);
  }
  void operator()(std::string_view name, const Finding& finding) const { object(name, finding); }
  void operator()(std::string_view name, const Alert& alert) const { object(name, alert); }
  template <typename T>
  void operator()(std::string_view name, const std::vector<T>& list) const {
    if (list.empty()) return;
    w.key(name).begin_array();
    for (const T& element : list) write(element);
    w.end_array();
  }
  // Questions and answers are free words on both sides, so they are pairs and not members.
  void operator()(std::string_view name, const Items& items) const {
    if (items.empty()) return;
    w.key(name).begin_array();
    for (const auto& [item, answer] : items) w.begin_array().text(item).text(answer).end_array();
    w.end_array();
  }

  template <typename T>
  void object(std::string_view name, const T& value) const {
    w.key(name);
    write(value);
  }
  template <typename T>
  void write(const T& value) const {
    w.begin_object();
    fields(*this, value);
    w.end_object();
  }
  void write(const Observation& o) const {
    w.begin_array().text(vigil::name_of(o.parameter));
    if (o.value) {
      w.number(*o.value);
    } else {
      w.null();
    }
    const bool more = o.measured || o.subject != 0;
    if (more || o.quality != Quality::good) w.text(vigil::name_of(o.quality));
    if (o.measured) {
      w.integer(o.measured->time_since_epoch().count());
    } else if (more) {
      w.null();
    }
    if (o.subject != 0) w.integer(o.subject);
    w.end_array();
  }
};

void read(Reader& in, std::string& text) {
  text = in.text();
}
void read(Reader& in, bool& value) {
  value = in.boolean();
}
void read(Reader& in, Later<bool>& flag) {
  flag.set = in.boolean();
}
void read(Reader& in, double& value) {
  value = in.number();
}
void read(Reader& in, Time& time) {
  time = Time{Millis{in.integer()}};
}
void read(Reader& in, Millis& length) {
  length = Millis{in.integer()};
}
void read(Reader& in, Parameter& p) {
  p = in.word(parameter_from);
}
void read(Reader& in, Quality& q) {
  q = in.word(quality_from);
}
void read(Reader& in, Notice::Kind& k) {
  k = in.word(notice_kind_from);
}
void read(Reader& in, Priority& p) {
  p = in.word(priority_from);
}
void read(Reader& in, State& s) {
  s = in.word(state_from);
}
void read(Reader& in, Hold& h) {
  h = in.word(hold_from);
}
void read(Reader& in, Role& r) {
  r = in.word(role_from);
}
void read(Reader& in, Phase& p) {
  p = in.word(phase_from);
}
void read(Reader& in, Fate& f) {
  f = in.word(fate_from);
}
void read(Reader& in, Label& l) {
  l = in.word(label_from);
}
void read(Reader& in, Cause& c) {
  c = in.word(cause_from);
}
void read(Reader& in, Prompt::Kind& k) {
  k = in.word(prompt_from);
}

template <std::integral Number>
void read(Reader& in, Number& value) {
  const std::int64_t wide = in.integer();
  value = static_cast<Number>(wide);
  if (static_cast<std::int64_t>(value) != wide) in.fail();
}
template <typename T>
void read(Reader& in, std::optional<T>& value) {
  if (!in.null()) read(in, value.emplace());
}

void read(Reader& in, Observation& o) {
  int part = 0;
  in.array([&] {
    switch (part++) {
      case 0:
        return read(in, o.parameter);
      case 1:
        return read(in, o.value);
      case 2:
        return read(in, o.quality);
      case 3:
        return read(in, o.measured);
      case 4:
        return read(in, o.subject);
      default:
        return in.skip();
    }
  });
  if (part < 2) in.fail();
}

void read(Reader& in, Items& items) {
  in.array([&] {
    std::string pair[2];
    std::size_t part = 0;
    in.array([&] {
      if (part < 2) {
        pair[part++] = in.text();
      } else {
        in.skip();
      }
    });
    items[pair[0]] = pair[1];
  });
}

// Reads the member called `key` into the field of that name.
struct ReadField {
  Reader& in;
  std::string_view key;
  const ParseProfile& parse;
  bool found = false;

  template <typename T>
  void operator()(std::string_view name, T& field) {
    if (found || name != key) return;
    found = true;
    take(field);
  }

  template <typename T>
  void take(T& field) {
    if constexpr (requires { read(in, field); }) {
      read(in, field);
    } else {
      object(field);
    }
  }
  template <typename T>
  void take(std::vector<T>& list) {
    in.array([&] { take(list.emplace_back()); });
  }
  template <typename T>
  void take(std::optional<T>& value) {
    if (!in.null()) take(value.emplace());
  }
  void take(std::shared_ptr<const Profile>& profile) { profile = parse(in.text(), "record"); }
  template <typename T>
  void object(T& value) {
    in.object([&](std::string_view inner) {
      ReadField field{in, inner, parse};
      fields(field, value);
      if (!field.found) in.skip();
    });
  }
};

template <typename Variant, std::size_t... I>
Variant make(std::size_t index, std::index_sequence<I...>) {
  using Make = Variant (*)();
  constexpr Make makers[] = {[] { return Variant{std::in_place_index<I>}; }...};
  return makers[index]();
}

// An empty one of the kind; none: the kind is not in the list.
template <typename Variant>
std::optional<Variant> make(std::span<const std::string_view> kinds, std::string_view kind) {
  const auto found = std::find(kinds.begin(), kinds.end(), kind);
  if (found == kinds.end()) return std::nullopt;
  return make<Variant>(static_cast<std::size_t>(found - kinds.begin()),
                       std::make_index_sequence<std::variant_size_v<Variant>>{});
}

template <typename Variant>
Result<Variant> read_one(std::span<const std::string_view> kinds, std::string_view kind,
                         int version, std::string_view body, const ParseProfile& parse) {
  if (version < 1 || version > json_version) {
    return Failure{"format " + std::to_string(version) + " is not one that this Vigil reads"};
  }
  std::optional<Variant> made = make<Variant>(kinds, kind);
  if (!made) return Failure{"kind '" + std::string{kind} + "' is not known"};
  Reader in{body};
  try {
    ReadField whole{in, {}, parse};
    std::visit([&](auto& value) { whole.object(value); }, *made);
  } catch (const std::exception& e) {
    return Failure{std::string{kind} + ": " + e.what()};
  }
  if (!in.ok() || !in.at_end()) return Failure{"not a readable " + std::string{kind}};
  return std::move(*made);
}

template <typename Variant>
void append(std::string& out, const Variant& what) {
  Writer w{out};
  std::visit([&](const auto& value) { WriteField{w}.write(value); }, what);
}

}  // namespace

std::string_view kind_of(const Event& e) {
  return event_kinds[e.index()];
}
std::string_view kind_of(const Effect& e) {
  return effect_kinds[e.index()];
}
bool is_event(std::string_view kind) {
  return kind != "tick" &&
         std::find(event_kinds.begin(), event_kinds.end(), kind) != event_kinds.end();
}
bool is_effect(std::string_view kind) {
  return std::find(effect_kinds.begin(), effect_kinds.end(), kind) != effect_kinds.end();
}

void append_json(std::string& out, const Event& e) {
  append(out, e);
}
void append_json(std::string& out, const Effect& e) {
  append(out, e);
}

Result<Event> read_event(std::string_view kind, int version, std::string_view body,
                         const ParseProfile& parse) {
  return read_one<Event>(event_kinds, kind, version, body, parse);
}
Result<Effect> read_effect(std::string_view kind, int version, std::string_view body) {
  return read_one<Effect>(effect_kinds, kind, version, body, {});
}

}  // namespace vigil::store
