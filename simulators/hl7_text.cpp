// Text in and out; no message is known here.
#include "simulators/hl7_text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

namespace vigil::sim {
namespace {

constexpr char start_block = 0x0B, end_block = 0x1C, carriage_return = 0x0D;
constexpr std::size_t longest_frame = 1U << 20U;

}  // namespace

std::string mllp(std::string_view payload) {
  std::string frame{start_block};
  frame += payload;
  frame += end_block;
  frame += carriage_return;
  return frame;
}

std::vector<std::string> Deframer::feed(std::string_view bytes) {
  std::vector<std::string> payloads;
  for (const char c : bytes) {
    if (c == start_block) {
      frame_.clear();
      inside_ = true;
    } else if (c == end_block && inside_) {
      payloads.push_back(std::exchange(frame_, {}));
      inside_ = false;
    } else if (inside_ && frame_.size() < longest_frame) {
      frame_ += c;
    }
  }
  return payloads;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= text.size();) {
    const auto end = std::min(text.find(separator, start), text.size());
    parts.emplace_back(text.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

std::vector<std::string> segments_of(std::string_view payload) {
  std::string text{payload};
  std::replace(text.begin(), text.end(), '\n', '\r');
  auto segments = split(text, '\r');
  std::erase(segments, "");
  return segments;
}

std::string field(const std::string& segment, std::size_t n) {
  const auto fields = split(segment, '|');
  const std::size_t index = segment.starts_with("MSH") ? n - 1 : n;
  return index < fields.size() ? fields[index] : std::string{};
}

std::string digits_of(WallTime time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss clock{std::chrono::floor<std::chrono::seconds>(time - day)};
  char text[64];
  std::snprintf(text, sizeof text, "%04d%02u%02u%02d%02d%02d", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return text;
}

std::string one_decimal(double value) {
  char text[32];
  const double tenths = std::round(value * 10.0) / 10.0;
  std::snprintf(text, sizeof text, tenths == std::round(tenths) ? "%.0f" : "%.1f", tenths);
  return text;
}

}  // namespace vigil::sim
