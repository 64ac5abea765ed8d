#include "daemon/dashboard/body.h"

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>

#include "alerts/alert.h"

namespace vigil::dashboard {
namespace {

namespace json = boost::json;

constexpr std::size_t deepest = 4;  // {"values":{"spo2":97}} is 2

std::string quoted(std::string_view key) {
  constexpr std::size_t readable = 40;
  return "\"" + std::string{key.substr(0, readable)} + "\"";
}

bool has_control(std::string_view text, bool lines) {
  return std::any_of(text.begin(), text.end(), [lines](char c) {
    const auto u = static_cast<unsigned char>(c);
    return (u < 0x20 && !(lines && c == '\n')) || u == 0x7F;
  });
}

std::optional<double> number_of(const json::value& v) {
  if (v.is_int64()) return static_cast<double>(v.get_int64());
  if (v.is_uint64()) return static_cast<double>(v.get_uint64());
  if (v.is_double() && std::isfinite(v.get_double())) return v.get_double();
  return std::nullopt;
}

}  // namespace

Body::Body(std::string_view text) : object_(std::make_unique<json::object>()) {
  if (text.empty()) return;
  json::parse_options options;
  options.max_depth = deepest;
  boost::system::error_code error;
  json::value parsed = json::parse(json::string_view{text.data(), text.size()}, error, {}, options);
  if (error) {
    complain("The request is not valid JSON.");
  } else if (!parsed.is_object()) {
    complain("The request must be a JSON object.");
  } else {
    *object_ = std::move(parsed.get_object());
  }
}

Body::~Body() = default;

bool Body::has(std::string_view key) const {
  return object_->contains(json::string_view{key.data(), key.size()});
}

const json::value* Body::find(std::string_view key) {
  asked_.emplace(key);
  return problem_ ? nullptr : object_->if_contains(json::string_view{key.data(), key.size()});
}

std::string Body::text_of(std::string_view key, const json::value& v, Length length) {
  if (!v.is_string()) {
    complain(quoted(key) + " must be a text.");
    return {};
  }
  std::string text{v.get_string().data(), v.get_string().size()};
  if (text.size() < length.least) {
    complain(quoted(key) + (text.empty() ? " must not be empty." : " is too short."));
    return {};
  }
  if (text.size() > length.most) {
    complain(quoted(key) + " is longer than " + std::to_string(length.most) + " characters.");
    return {};
  }
  if (has_control(text, length.lines))
    complain(quoted(key) + " contains characters that cannot be shown.");
  return text;
}

std::optional<std::string> Body::optional_text(std::string_view key, Length length) {
  const json::value* v = find(key);
  if (!v) return std::nullopt;
  return text_of(key, *v, length);
}

std::string Body::text(std::string_view key, Length length) {
  const json::value* v = find(key);
  if (v) return text_of(key, *v, length);
  complain(quoted(key) + " is missing.");
  return {};
}

std::int64_t Body::whole(std::string_view key, std::int64_t least, std::int64_t most) {
  const json::value* v = find(key);
  if (!v) {
    complain(quoted(key) + " is missing.");
    return least;
  }
  if (!v->is_int64() || v->get_int64() < least || v->get_int64() > most) {
    complain(quoted(key) + " must be a whole number from " + std::to_string(least) + " to " +
             std::to_string(most) + ".");
    return least;
  }
  return v->get_int64();
}

std::optional<double> Body::optional_number(std::string_view key, double least, double most) {
  const json::value* v = find(key);
  if (!v) return std::nullopt;
  const std::optional<double> number = number_of(*v);
  if (number && *number >= least && *number <= most) return number;
  complain(quoted(key) + " must be a number from " + alerts::spoken(least) + " to " +
           alerts::spoken(most) + ".");
  return std::nullopt;
}

std::optional<bool> Body::optional_truth(std::string_view key) {
  const json::value* v = find(key);
  if (!v) return std::nullopt;
  if (v->is_bool()) return v->get_bool();
  complain(quoted(key) + " must be true or false.");
  return std::nullopt;
}

bool Body::truth(std::string_view key) {
  const std::optional<bool> given = optional_truth(key);
  if (!given) complain(quoted(key) + " is missing.");
  return given.value_or(false);
}

std::map<std::string, double> Body::numbers(std::string_view key) {
  std::map<std::string, double> values;
  const json::value* v = find(key);
  if (!v) return values;
  if (!v->is_object()) {
    complain(quoted(key) + " must be an object.");
    return values;
  }
  for (const json::key_value_pair& pair : v->get_object()) {
    const std::string name{pair.key().data(), pair.key().size()};
    const std::optional<double> number = number_of(pair.value());
    if (!number) complain(quoted(name) + " must be a number.");
    values[name] = number.value_or(0);
  }
  return values;
}

std::map<std::string, std::string> Body::texts(std::string_view key, Length length) {
  std::map<std::string, std::string> values;
  const json::value* v = find(key);
  if (!v) return values;
  if (!v->is_object()) {
    complain(quoted(key) + " must be an object.");
    return values;
  }
  for (const json::key_value_pair& pair : v->get_object()) {
    const std::string name{pair.key().data(), pair.key().size()};
    values[name] = text_of(name, pair.value(), length);
  }
  return values;
}

void Body::complain(std::string sentence) {
  if (!problem_) problem_ = std::move(sentence);
}

std::optional<std::string> Body::problem() {
  if (problem_) return problem_;
  for (const json::key_value_pair& pair : *object_) {
    const std::string_view key{pair.key().data(), pair.key().size()};
    if (!asked_.contains(key)) {
      complain(quoted(key) + " is not known here.");
      break;
    }
  }
  return problem_;
}

bool is_account_name(std::string_view name) {
  const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
  if (name.size() < 2 || name.size() > 32 || !lower(name.front())) return false;
  return std::all_of(name.begin(), name.end(), [&](char c) {
    return lower(c) || (c >= '0' && c <= '9') || c == '.' || c == '-';
  });
}

}  // namespace vigil::dashboard
