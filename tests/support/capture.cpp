// Parses captures, plays them to a driver and writes them again with what the driver said.
#include "tests/support/capture.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <utility>

#include "drivers/capture_text.h"
#include "tests/support/text_file.h"

namespace vigil::tests {
namespace {

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

void parse_header(Capture& capture, std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return;
  capture.header[std::string(trim(line.substr(1, colon - 1)))] = trim(line.substr(colon + 1));
}

// "@seconds < bytes", "@seconds closed"; an expected line gives nothing.
std::optional<Capture::Line> parse_line(const Capture& capture, std::size_t number,
                                        std::string_view line) {
  if (line.starts_with('=')) return std::nullopt;
  Capture::Line parsed;
  parsed.text = line;
  if (line.empty() || line.starts_with('#')) return parsed;
  const auto blank = line.find(' ');
  if (!line.starts_with('@') || blank == std::string_view::npos || blank + 1 == line.size()) {
    fail(capture, number, "expected @seconds < or >");
  }
  const auto time = parse_time(line.substr(1, blank - 1));
  const std::string_view word = line.substr(blank + 1);
  if (time && (word == "closed" || word == "opened")) {
    (word == "closed" ? parsed.closed : parsed.opened) = true;
    parsed.time = *time;
    return parsed;
  }
  const auto bytes = read_bytes(line.substr(blank + 2));
  if (!time || !bytes) fail(capture, number, "time or bytes are wrong");
  if (line[blank + 1] == '>') return std::nullopt;
  if (line[blank + 1] != '<') fail(capture, number, "expected < or >");
  parsed.sent = true;
  parsed.time = *time;
  parsed.bytes = *bytes;
  return parsed;
}

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
    const bool timed = parsed->sent || parsed->closed || parsed->opened;
    if (timed && parsed->time < last) fail(capture, number, "time runs backwards");
    if (timed) last = parsed->time;
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

namespace {

// What happens at a line, to the driver that hears it.
void play(const Capture::Line& line, Replay& run, const Cutter& cut) {
  if (line.closed) run.close(line.time);
  if (line.opened) run.open(line.time);
  if (!line.sent) return;
  for (const Bytes piece : cut(line.bytes)) run.bytes(line.time, piece);
  run.collect(line.time);
}

}  // namespace

std::string replay(const Capture& capture, Driver& driver, const Cutter& cut) {
  Replay run(driver, capture.value("bytes") == "quoted",
             capture.value("listens") == "yes" ? Hearing::listens : Hearing::talks);
  std::string text;
  for (const Capture::Line& line : capture.lines) {
    const bool timed = line.sent || line.closed || line.opened;
    if (timed) {
      run.ticks_until(line.time);
      text += run.take();
    }
    text += line.text + '\n';
    if (!timed) continue;
    play(line, run, cut);
    text += run.take();
  }
  run.ticks_until(capture.end());
  return text + run.take();
}

}  // namespace vigil::tests
