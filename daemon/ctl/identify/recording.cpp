#include "daemon/ctl/identify/recording.h"

#include <charconv>
#include <cmath>
#include <stdexcept>

#include "daemon/ctl/decode.h"
#include "drivers/capture_text.h"

namespace vigil::ctl {
namespace {

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
    auto bytes = read_bytes(text_.substr(text_.find('<') + 1));
    if (!bytes) fail("the bytes are neither pairs of hex digits nor quoted text");
    return {.at = capture_start + Millis{std::llround(seconds * 1000)}, .bytes = std::move(*bytes)};
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw std::runtime_error(name_ + ":" + std::to_string(number_) + ": " + what);
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
  return {{.at = capture_start, .bytes = {bytes.begin(), bytes.end()}}};
}

}  // namespace vigil::ctl
