#include "daemon/ctl/identify/recording.h"

#include <charconv>
#include <cmath>
#include <stdexcept>

#include "daemon/ctl/decode.h"

namespace vigil::ctl {
namespace {

// Drivers reckon with times that are not near zero.
constexpr Time start{std::chrono::sys_days{std::chrono::year{2025} / 1 / 1}};

int hex_digit(char c) {
  const std::size_t digit = std::string_view{"0123456789abcdefABCDEF"}.find(c);
  if (digit == std::string_view::npos) return -1;
  return static_cast<int>(digit < 16 ? digit : digit - 6);
}

class Line {
 public:
  Line(std::string_view text, const std::string& name, std::size_t number)
      : text_(text), name_(name), number_(number) {}

  // Only what the device said.
  bool is_arrival() const {
    const auto blank = text_.find(' ');
    return text_.starts_with('@') && text_.substr(std::min(blank, text_.size())).starts_with(" <");
  }

  Arrival read() {
    double seconds = 0;
    const auto [end, error] =
        std::from_chars(text_.data() + 1, text_.data() + text_.size(), seconds);
    if (error != std::errc{} || *end != ' ') fail("no time");
    text_ = text_.substr(text_.find('<') + 1);
    while (text_.ends_with('\r') || text_.ends_with(' ')) text_.remove_suffix(1);
    while (text_.starts_with(' ')) text_.remove_prefix(1);
    Arrival arrival{.at = start + Millis{std::llround(seconds * 1000)}, .bytes = {}};
    arrival.bytes = text_.starts_with('"') ? quoted() : hex();
    return arrival;
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw std::runtime_error(name_ + ":" + std::to_string(number_) + ": " + what);
  }

  std::byte hex_pair(std::size_t i) const {
    const int high = i + 1 < text_.size() ? hex_digit(text_[i]) : -1;
    const int low = i + 1 < text_.size() ? hex_digit(text_[i + 1]) : -1;
    if (high < 0 || low < 0) fail("expected two hex digits");
    return static_cast<std::byte>(high * 16 + low);
  }

  std::vector<std::byte> hex() const {
    std::vector<std::byte> bytes;
    for (std::size_t i = 0; i < text_.size(); i += 2) {
      while (i < text_.size() && text_[i] == ' ') ++i;
      bytes.push_back(hex_pair(i));
    }
    return bytes;
  }

  std::vector<std::byte> quoted() const {
    if (text_.size() < 2 || !text_.ends_with('"')) fail("no closing quotation mark");
    std::vector<std::byte> bytes;
    for (std::size_t i = 1; i + 1 < text_.size(); ++i) {
      if (text_[i] != '\\') {
        bytes.push_back(static_cast<std::byte>(text_[i]));
        continue;
      }
      const char letter = text_[++i];
      if (letter == 'x') {
        bytes.push_back(hex_pair(i + 1));
        i += 2;
        continue;
      }
      constexpr std::string_view letters = "rnt\\\"", codes = "\r\n\t\\\"";
      const std::size_t known = letters.find(letter);
      if (known == letters.npos) fail(std::string("unknown escape \\") + letter);
      bytes.push_back(static_cast<std::byte>(codes[known]));
    }
    return bytes;
  }

  std::string_view text_;
  const std::string& name_;
  std::size_t number_;
};

}  // namespace

std::vector<Arrival> parse_capture_text(std::string_view text, const std::string& name) {
  std::vector<Arrival> arrivals;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    Line line{text.substr(0, end), name, number};
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    if (line.is_arrival()) arrivals.push_back(line.read());
  }
  return arrivals;
}

std::vector<Arrival> read_recording(const std::string& path) {
  std::string text = read_capture(path);
  if (path.ends_with(".cap")) return parse_capture_text(text, path);
  if (text.empty()) return {};
  if (text.starts_with("MSH") && text.find('\x0B') == text.npos) text = '\x0B' + text + "\x1C\r";
  const auto bytes = std::as_bytes(std::span{text});
  return {{.at = start, .bytes = {bytes.begin(), bytes.end()}}};
}

}  // namespace vigil::ctl
