// What the HL7 tests share: a driver with its output, and messages written with | and line ends.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/driver.h"

namespace vigil::drivers::hl7 {

std::unique_ptr<Driver> make(const Options&);

inline Time at(long long milliseconds) {
  return Time(Millis(1772359200000 + milliseconds));
}

inline Bytes bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::byte*>(text.data()), text.size()};
}

// A payload between 0x0B and 0x1C 0x0D; line feeds become segment ends.
inline std::string framed(std::string_view payload) {
  std::string text = "\x0B";
  for (const char c : payload) text += c == '\n' ? '\r' : c;
  return text + "\x1C\r";
}

// One link: what was fed so far and what came out of the last call.
struct Bench {
  explicit Bench(const Options& options = {}) : driver(make(options)) {}

  const Output& feed(std::string_view stream, long long milliseconds = 0) {
    out.clear();
    driver->on_bytes(at(milliseconds), bytes_of(stream), out);
    return out;
  }
  const Output& send(std::string_view payload, long long milliseconds = 0) {
    return feed(framed(payload), milliseconds);
  }
  const Output& tick(long long milliseconds) {
    out.clear();
    driver->on_tick(at(milliseconds), out);
    return out;
  }
  const Output& open(long long milliseconds = 0) {
    out.clear();
    driver->on_open(at(milliseconds), out);
    return out;
  }

  std::vector<Observation> observations() const {
    std::vector<Observation> found;
    for (const auto& said : out.said) {
      if (const auto* o = std::get_if<Observation>(&said)) found.push_back(*o);
    }
    return found;
  }
  std::vector<Notice> notices() const {
    std::vector<Notice> found;
    for (const auto& said : out.said) {
      if (const auto* n = std::get_if<Notice>(&said)) found.push_back(*n);
    }
    return found;
  }
  std::size_t count(Notice::Kind kind) const {
    std::size_t found = 0;
    for (const Notice& n : notices()) found += n.kind == kind ? 1 : 0;
    return found;
  }
  std::string sent() const {
    return {reinterpret_cast<const char*>(out.to_device.data()), out.to_device.size()};
  }

  std::unique_ptr<Driver> driver;
  Output out;
};

}  // namespace vigil::drivers::hl7
