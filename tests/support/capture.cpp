// Parses captures, plays them to a driver and writes them again with what the driver said.
#include "tests/support/capture.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <utility>

#include "tests/support/byte_text.h"
#include "tests/support/text_file.h"

namespace vigil::tests {
namespace {

constexpr Millis tick{100};

[[noreturn]] void fail(const Capture& capture, std::size_t number, std::string_view why) {
  throw std::runtime_error(capture.path.string() + ":" + std::to_string(number) + ": " +
                           std::string(why));
}

std::optional<Time> parse_time(std::string_view seconds) {
  double value = 0;
  const auto [end, error] = std::from_chars(seconds.data(), seconds.data() + seconds.size(), value);
  if (error != std::errc{} || end != seconds.data() + seconds.size()) return std::nullopt;
  return capture_start + std::chrono::round<Millis>(std::chrono::duration<double>(value));
}

std::string show_time(Time time) {
  const auto ms = (time - capture_start).count();
  const std::string digits = std::to_string(std::abs(ms) % 1000 + 1000).substr(1);
  return std::string("@") + (ms < 0 ? "-" : "") + std::to_string(std::abs(ms) / 1000) + "." +
         digits;
}

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

void parse_header(Capture& capture, std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return;
  capture.header[std::string(trim(line.substr(1, colon - 1)))] = trim(line.substr(colon + 1));
}

// "@seconds < bytes"; an expected line gives nothing.
std::optional<Capture::Line> parse_line(const Capture& capture, std::size_t number,
                                        std::string_view line) {
  if (line.starts_with('=')) return std::nullopt;
  Capture::Line parsed{.text = std::string(line), .sent = false, .time = {}, .bytes = {}};
  if (line.empty() || line.starts_with('#')) return parsed;
  const auto blank = line.find(' ');
  if (!line.starts_with('@') || blank == std::string_view::npos || blank + 1 == line.size()) {
    fail(capture, number, "expected @seconds < or >");
  }
  const auto time = parse_time(line.substr(1, blank - 1));
  const auto bytes = parse_bytes(line.substr(blank + 2));
  if (!time || !bytes) fail(capture, number, "time or bytes are wrong");
  if (line[blank + 1] == '>') return std::nullopt;
  if (line[blank + 1] != '<') fail(capture, number, "expected < or >");
  parsed.sent = true;
  parsed.time = *time;
  parsed.bytes = *bytes;
  return parsed;
}

// Feeds one driver and collects what it says.
class Replay {
 public:
  Replay(Driver& driver, bool quoted) : driver_(driver), quoted_(quoted) {
    driver_.on_open(capture_start, output_);
    collect(capture_start);
  }
  void ticks_until(Time time) {
    for (; next_tick_ <= time; next_tick_ += tick) {
      driver_.on_tick(next_tick_, output_);
      collect(next_tick_);
    }
  }
  void bytes(Time time, Bytes bytes, const Cutter& cut) {
    for (const Bytes piece : cut(bytes)) driver_.on_bytes(time, piece, output_);
    collect(time);
  }
  std::string take() { return std::exchange(text_, {}); }

 private:
  void collect(Time now) {
    text_ += describe(now, output_, quoted_);
    output_.clear();
  }

  Driver& driver_;
  bool quoted_;
  Output output_;
  Time next_tick_ = capture_start + tick;
  std::string text_;
};

}  // namespace

std::string_view Capture::value(std::string_view key) const {
  const auto found = header.find(key);
  return found == header.end() ? std::string_view{} : std::string_view(found->second);
}

Options Capture::options() const {
  Options options;
  std::string_view rest = trim(value("set"));
  while (!rest.empty()) {
    const std::string_view item = rest.substr(0, rest.find(' '));
    const auto equals = item.find('=');
    if (equals == std::string_view::npos) throw std::runtime_error(path.string() + ": bad set");
    options[std::string(item.substr(0, equals))] = item.substr(equals + 1);
    rest = trim(rest.substr(item.size()));
  }
  return options;
}

Time Capture::end() const {
  Time end = capture_start;
  for (const Line& line : lines) end = std::max(end, line.time);
  return std::max(end, parse_time(value("until")).value_or(end));
}

Capture parse_capture(std::filesystem::path path, std::string_view text) {
  Capture capture{.path = std::move(path), .header = {}, .lines = {}};
  Time last = capture_start;
  std::size_t number = 0;
  bool in_header = true;  // up to the first line that is no comment
  for (const std::string& line : split_lines(text)) {
    in_header = in_header && line.starts_with('#');
    if (in_header) parse_header(capture, line);
    auto parsed = parse_line(capture, ++number, line);
    if (!parsed) continue;
    if (parsed->sent && parsed->time < last) fail(capture, number, "time runs backwards");
    if (parsed->sent) last = parsed->time;
    capture.lines.push_back(std::move(*parsed));
  }
  return capture;
}

Capture read_capture(const std::filesystem::path& path) {
  return parse_capture(path, read_file(path));
}

std::vector<std::filesystem::path> capture_files() {
  return find_files(source_dir() / "drivers", ".cap");
}

std::vector<Bytes> whole(Bytes bytes) {
  return {bytes};
}

std::vector<Bytes> byte_by_byte(Bytes bytes) {
  std::vector<Bytes> pieces;
  for (std::size_t i = 0; i < bytes.size(); ++i) pieces.push_back(bytes.subspan(i, 1));
  return pieces;
}

std::unique_ptr<Driver> make_driver(const Capture& capture) {
  const Entry* entry = find_driver(capture.value("driver"));
  if (entry == nullptr) throw std::runtime_error(capture.path.string() + ": no such driver");
  return entry->make(capture.options());
}

std::string replay(const Capture& capture, Driver& driver, const Cutter& cut) {
  Replay run(driver, capture.value("bytes") == "quoted");
  std::string text;
  for (const Capture::Line& line : capture.lines) {
    if (line.sent) {
      run.ticks_until(line.time);
      text += run.take();
    }
    text += line.text + '\n';
    if (!line.sent) continue;
    run.bytes(line.time, line.bytes, cut);
    text += run.take();
  }
  run.ticks_until(capture.end());
  return text + run.take();
}

std::string describe(Time now, const Output& output, bool quoted) {
  const std::string at = show_time(now) + ' ';
  std::string text;
  if (!output.to_device.empty()) {
    text +=
        at + "> " + (quoted ? show_quoted(output.to_device) : show_hex(output.to_device)) + '\n';
  }
  for (const auto& said : output.said) {
    text += "= " + at;
    text += std::visit([&](const auto& item) { return show(output, item); }, said) + '\n';
  }
  for (const Wave& wave : output.waves) {
    text += "= " + at + "wave " + std::string(name_of(wave.parameter)) + ' ' +
            std::to_string(wave.samples.size()) + " samples\n";
  }
  return text;
}

}  // namespace vigil::tests
