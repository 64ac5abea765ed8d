// Writes JSON text front to back: what the screens, the trend and the answers are made of. Keys
// stay in the order in which they are written and numbers do not depend on a locale. Text that a
// device sent in a broken encoding comes out as valid UTF-8 (U+FFFD for what cannot be read),
// because a browser ends a stream that is not.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>

#include "drivers/observation.h"

namespace vigil::dashboard {

class Json {
 public:
  Json& begin();  // {
  Json& end();
  Json& begin_list();  // [
  Json& end_list();
  Json& key(std::string_view);
  Json& raw(std::string_view json);  // a value that is JSON already

  Json& value(std::string_view);
  Json& value(const std::string& s) { return value(std::string_view{s}); }
  Json& value(const char* s) { return value(std::string_view{s}); }
  Json& value(double);  // the shortest form; what is not a number becomes null
  Json& value(float);
  Json& value(std::same_as<bool> auto b) { return raw(b ? "true" : "false"); }
  Json& value(std::integral auto n) requires(!std::same_as<decltype(n), bool>) {
    return raw(std::to_string(n));
  }
  Json& value(Time t) { return value(t.time_since_epoch().count()); }
  Json& value(Millis m) { return value(m.count()); }
  Json& value(std::nullopt_t) { return raw("null"); }
  template <typename T>
  Json& value(const std::optional<T>& v) {
    return v ? value(*v) : raw("null");
  }

  template <typename T>
  Json& field(std::string_view name, const T& v) {
    return key(name).value(v);
  }

  const std::string& text() const { return text_; }
  std::string take() { return std::move(text_); }

 private:
  void separate();
  std::string text_;
};

// {"error":"sentence"}
std::string error_json(std::string_view sentence);

}  // namespace vigil::dashboard
