#include "daemon/ctl/decode.h"

#include <stdexcept>

#include "daemon/store/json_text.h"
#include "daemon/store/time_text.h"
#include "daemon/text_file.h"

namespace vigil::ctl {
namespace {

using store::json::Writer;

std::string from_hex_text(const std::string& path, const std::string& text) {
  std::string bytes;
  int digits = 0;
  unsigned value = 0;
  for (const char c : text) {
    if (c == ' ' || (c >= '\t' && c <= '\r')) continue;
    const std::size_t digit = std::string_view{"0123456789abcdefABCDEF"}.find(c);
    if (digit == std::string_view::npos) {
      throw std::runtime_error(path + ": '" + std::string(1, c) + "' is not a hex digit");
    }
    value = value * 16 + static_cast<unsigned>(digit < 16 ? digit : digit - 6);
    if (++digits % 2 != 0) continue;
    bytes += static_cast<char>(value);
    value = 0;
  }
  if (digits % 2 != 0) throw std::runtime_error(path + ": an odd number of hex digits");
  return bytes;
}

const Subject* subject_of(const Output& output, std::uint16_t index) {
  return index < output.subjects.size() ? &output.subjects[index] : nullptr;
}

void write(Writer& w, const Observation& o, const Output& output) {
  w.begin_object().key("parameter").text(name_of(o.parameter)).key("value");
  if (o.value) {
    w.number(*o.value);
  } else {
    w.null();
  }
  w.key("unit").text(unit_of(o.parameter)).key("quality").text(name_of(o.quality));
  w.key("measured");
  if (o.measured) {
    w.text(store::iso_text(*o.measured));
  } else {
    w.null();
  }
  if (const Subject* subject = subject_of(output, o.subject)) {
    if (!subject->location.empty()) w.key("location").text(subject->location);
    if (!subject->patient.empty()) w.key("patient").text(subject->patient);
  }
  w.end_object();
}

void write(Writer& w, const Notice& n, const Output&) {
  w.begin_object().key("notice").text(name_of(n.kind));
  w.key("detail").text(n.detail).end_object();
}

void print(const Output& output, std::ostream& out) {
  std::string line;
  for (const auto& said : output.said) {
    line.clear();
    Writer w{line};
    std::visit([&](const auto& what) { write(w, what, output); }, said);
    out << line << '\n';
  }
}

}  // namespace

std::string read_capture(const std::string& path) {
  std::string text = read_text(path);
  return path.ends_with(".hex") ? from_hex_text(path, text) : text;
}

void decode(Driver& driver, std::string_view driver_name, std::string bytes, Time at,
            std::ostream& out) {
  if (driver_name == "hl7" && !bytes.empty() && bytes.find('\x0B') == std::string::npos) {
    bytes = '\x0B' + bytes + "\x1C\r";
  }
  constexpr std::size_t piece = 4096;
  const Bytes all = std::as_bytes(std::span{bytes});
  Output output;
  for (std::size_t i = 0; i < all.size(); i += piece) {
    output.clear();
    driver.on_bytes(at, all.subspan(i, std::min(piece, all.size() - i)), output);
    print(output, out);
  }
  // Nothing follows: what waits for the rest of a frame waits in vain.
  output.clear();
  driver.on_bytes(at + Millis{100}, {}, output);
  print(output, out);
}

}  // namespace vigil::ctl
