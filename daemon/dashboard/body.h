// The body of a request, read key by key. The first thing that is wrong is kept as a sentence that
// names the key; what was asked for after it comes back empty. A key that nobody asked for is wrong
// too. Pure.
#pragma once

#include <boost/json/fwd.hpp>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace vigil::dashboard {

// Bytes of UTF-8, and whether the text may have several lines.
struct Length {
  std::size_t least = 1, most = 64;
  bool lines = false;
};

class Body {
 public:
  explicit Body(std::string_view text);  // an empty text counts as {}
  ~Body();
  Body(const Body&) = delete;
  Body& operator=(const Body&) = delete;

  bool has(std::string_view key) const;

  std::string text(std::string_view key, Length);
  std::optional<std::string> optional_text(std::string_view key, Length);
  std::int64_t whole(std::string_view key, std::int64_t least, std::int64_t most);
  std::optional<double> optional_number(std::string_view key, double least, double most);
  bool truth(std::string_view key);
  std::optional<bool> optional_truth(std::string_view key);
  // An object of numbers or of texts; empty when the key is absent. Any finite number is taken.
  std::map<std::string, double> numbers(std::string_view key);
  std::map<std::string, std::string> texts(std::string_view key, Length);

  // Refuses by a rule of the caller's. The first complaint counts.
  void complain(std::string sentence);
  // Everything is fine and every key was asked for, or the sentence that says what is not.
  std::optional<std::string> problem();

 private:
  const boost::json::value* find(std::string_view key);
  std::string text_of(std::string_view key, const boost::json::value&, Length);

  std::unique_ptr<boost::json::object> object_;
  std::set<std::string, std::less<>> asked_;
  std::optional<std::string> problem_;
};

// "rn.adams": 2 to 32 lower case letters, digits, dots and dashes, the first one a letter.
bool is_account_name(std::string_view);

}  // namespace vigil::dashboard
