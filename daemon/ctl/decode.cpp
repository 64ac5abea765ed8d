#include "daemon/ctl/decode.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "daemon/store/json_text.h"
#include "daemon/store/time_text.h"

namespace vigil::ctl {
namespace {

constexpr std::byte start_of_block{0x0B};
constexpr std::size_t chunk = 4096;

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string hex_to_text(const std::string& file, const std::string& hex) {
  std::string bytes;
  int high = -1;
  for (const char c : hex) {
    if (std::isspace(static_cast<unsigned char>(c))) continue;
    const int digit = hex_digit(c);
    if (digit < 0) throw std::runtime_error(file + ": '" + c + "' is no hex digit");
    if (high < 0) {
      high = digit;
    } else {
      bytes += static_cast<char>(high * 16 + digit);
      high = -1;
    }
  }
  if (high >= 0) throw std::runtime_error(file + ": half a byte at the end");
  return bytes;
}

void write_subject(std::string& out, const Subject& s) {
  out += ",\"location\":";
  store::json::append_text(out, s.location);
  out += ",\"patient\":";
  store::json::append_text(out, s.patient);
}

void write(std::string& out, const Observation& o) {
  out += "{\"parameter\":\"" + std::string{name_of(o.parameter)} + "\",\"value\":";
  if (o.value) {
    store::json::append_number(out, *o.value);
  } else {
    out += "null";
  }
  out += ",\"unit\":\"" + std::string{unit_of(o.parameter)} + "\",\"quality\":\"";
  out += name_of(o.quality);
  out += "\",\"measured\":";
  out += o.measured ? '"' + store::iso_text(*o.measured) + '"' : "null";
}

void write(std::string& out, const Notice& n) {
  out += "{\"notice\":\"" + std::string{name_of(n.kind)} + "\",\"detail\":";
  store::json::append_text(out, n.detail);
}

void write_all(std::string& out, const Output& output) {
  // Who a value belongs to matters only when there is more than one.
  const bool several = output.subjects.size() > 1;
  for (const auto& item : output.said) {
    std::visit(
        [&](const auto& said) {
          write(out, said);
          if (several && said.subject < output.subjects.size()) {
            write_subject(out, output.subjects[said.subject]);
          }
        },
        item);
    out += "}\n";
  }
}

}  // namespace

std::vector<std::byte> read_bytes(const std::string& file, std::string_view driver) {
  std::ifstream in{file, std::ios::binary};
  if (!in) throw std::runtime_error(file + ": cannot be read");
  std::ostringstream content;
  content << in.rdbuf();
  std::string text = content.str();
  if (file.ends_with(".hex")) text = hex_to_text(file, text);
  if (driver == "hl7" && text.find(static_cast<char>(start_of_block)) == std::string::npos) {
    text = '\x0B' + text + "\x1C\r";
  }
  const auto* first = reinterpret_cast<const std::byte*>(text.data());
  return {first, first + text.size()};
}

std::string decode(const DecodeCall& call, Bytes bytes) {
  const Entry* entry = find_driver(call.driver);
  if (!entry) throw std::invalid_argument("no driver '" + call.driver + "'");
  Options options;
  for (const std::string& text : call.set) {
    const auto equals = text.find('=');
    if (equals == std::string::npos) throw std::invalid_argument(text + ": write key=value");
    options[text.substr(0, equals)] = text.substr(equals + 1);
  }
  const std::unique_ptr<Driver> driver = entry->make(options);
  Output output;
  std::string out;
  while (!bytes.empty()) {
    const Bytes piece = bytes.first(std::min(chunk, bytes.size()));
    bytes = bytes.subspan(piece.size());
    output.clear();
    driver->on_bytes(call.at, piece, output);
    write_all(out, output);
  }
  return out;
}

}  // namespace vigil::ctl
