#include "drivers/capture_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <utility>

namespace vigil {
namespace {

constexpr Millis tick{100};
constexpr std::string_view hex_digits = "0123456789ABCDEF";

struct Escape {
  char letter, code;
};
constexpr std::array<Escape, 5> escapes{
    {{'r', '\r'}, {'n', '\n'}, {'t', '\t'}, {'\\', '\\'}, {'"', '"'}}};

std::string show_value(std::optional<double> value) {
  if (!value) return "-";
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), *value).ptr;
  return {text.data(), end};
}

std::string show_subject(const Output& output, std::uint16_t index) {
  if (output.subjects.empty()) return {};
  if (index >= output.subjects.size()) return " subject=?";
  const Subject& subject = output.subjects[index];
  return " subject=" + one_line(subject.location + '|' + subject.patient + '|' + subject.device);
}

std::string show(const Output& output, const Observation& o) {
  std::string text(name_of(o.parameter));
  text += ' ' + show_value(o.value) + ' ';
  text += unit_of(o.parameter);
  text += ' ';
  text += name_of(o.quality);
  if (o.measured) text += " measured=" + show_time(*o.measured);
  return text + show_subject(output, o.subject);
}

std::string show(const Output& output, const Notice& n) {
  std::string text = "notice " + std::string(name_of(n.kind));
  if (!n.detail.empty()) text += ' ' + one_line(n.detail);
  return text + show_subject(output, n.subject);
}

}  // namespace

std::string show_hex(Bytes bytes) {
  std::string text;
  text.reserve(bytes.size() * 3);
  for (const std::byte b : bytes) {
    const auto code = std::to_integer<unsigned>(b);
    if (!text.empty()) text += ' ';
    text += hex_digits[code >> 4U];
    text += hex_digits[code & 0x0FU];
  }
  return text;
}

std::string show_quoted(Bytes bytes) {
  std::string text = "\"";
  for (const std::byte b : bytes) {
    const auto c = std::to_integer<unsigned char>(b);
    const auto known = std::find_if(escapes.begin(), escapes.end(), [c](Escape e) {
      return static_cast<unsigned char>(e.code) == c;
    });
    if (known != escapes.end()) {
      text += {'\\', known->letter};
    } else if (c >= 0x20 && c <= 0x7E) {
      text += static_cast<char>(c);
    } else {
      text += {'\\', 'x', hex_digits[c >> 4U], hex_digits[c & 0x0FU]};
    }
  }
  return text + '"';
}

bool is_text(Bytes bytes) {
  const auto readable = [](std::byte b) {
    const auto c = std::to_integer<char>(b);
    return (c >= ' ' && c <= '~') || c == '\r' || c == '\n' || c == '\t';
  };
  return std::count_if(bytes.begin(), bytes.end(), readable) * 10 >= std::ssize(bytes) * 9;
}

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (code >= 0x20) {
      line += c;
    } else {
      line += {'\\', 'x', hex_digits[code >> 4U], hex_digits[code & 0x0FU]};
    }
  }
  return line;
}

std::string show_time(Time time) {
  const auto ms = (time - capture_start).count();
  const std::string digits = std::to_string(std::abs(ms) % 1000 + 1000).substr(1);
  return std::string("@") + (ms < 0 ? "-" : "") + std::to_string(std::abs(ms) / 1000) + "." +
         digits;
}

std::string bytes_line(Time time, char direction, Bytes bytes, bool quoted) {
  return show_time(time) + ' ' + direction + ' ' + (quoted ? show_quoted(bytes) : show_hex(bytes)) +
         '\n';
}

std::string describe(Time now, const Output& output, bool quoted) {
  std::string text;
  if (!output.to_device.empty()) text += bytes_line(now, '>', output.to_device, quoted);
  const std::string at = "= " + show_time(now) + ' ';
  for (const auto& said : output.said) {
    text += at + std::visit([&](const auto& item) { return show(output, item); }, said) + '\n';
  }
  for (const Wave& wave : output.waves) {
    text += at + "wave " + std::string(name_of(wave.parameter)) + ' ' +
            std::to_string(wave.samples.size()) + " samples\n";
  }
  return text;
}

Replay::Replay(Driver& driver, bool quoted, Hearing hearing)
    : driver_(driver),
      quoted_(quoted),
      open_(hearing == Hearing::talks),
      next_tick_(capture_start + tick) {
  if (!open_) return;
  driver_.on_open(capture_start, output_);
  collect(capture_start);
}

void Replay::ticks_until(Time time) {
  for (; open_ && next_tick_ <= time; next_tick_ += tick) {
    driver_.on_tick(next_tick_, output_);
    collect(next_tick_);
  }
}

void Replay::bytes(Time time, Bytes piece) {
  driver_.on_bytes(time, piece, output_);
}

void Replay::collect(Time now) {
  text_ += describe(now, output_, quoted_);
  output_.clear();
}

void Replay::close(Time now) {
  ticks_until(now);
  open_ = false;
}

void Replay::open(Time now) {
  ticks_until(now);
  open_ = true;
  next_tick_ = now + tick;
  driver_.on_open(now, output_);
  collect(now);
}

std::string Replay::take() {
  return std::exchange(text_, {});
}

}  // namespace vigil
