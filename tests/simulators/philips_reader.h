// A second reading of sheet philips-intellivue.md, for tests: takes messages of the simulated
// monitor apart and complains about every field that is not as the sheet says. Shares nothing with
// the simulator's writing nor with the driver.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace vigil::sim::philips_reader {

// Bytes with a position. Running off the end is a finding.
class Tape {
 public:
  explicit Tape(std::string bytes) : bytes_(std::move(bytes)) {}
  std::uint32_t number(int size) {
    std::uint32_t value = 0;
    for (int i = 0; i < size; ++i) value = value * 256 + static_cast<unsigned char>(cut(1)[0]);
    return value;
  }
  unsigned two() { return number(2); }
  std::uint32_t four() { return number(4); }
  std::string cut(std::size_t size) {
    if (at_ + size > bytes_.size()) throw std::runtime_error("ran off the end");
    at_ += size;
    return bytes_.substr(at_ - size, size);
  }
  void expect(std::uint32_t found, std::uint32_t wanted, const char* what) {
    if (found != wanted)
      throw std::runtime_error(std::string{what} + ": " + std::to_string(found) + ", not " +
                               std::to_string(wanted));
  }
  // A length that must reach exactly to the end.
  void to_the_end(const char* what) {
    const unsigned length = two();
    expect(length, static_cast<unsigned>(left()), what);
  }
  std::size_t left() const { return bytes_.size() - at_; }
  void end(const char* what) { expect(static_cast<unsigned>(left()), 0, what); }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

using Attributes = std::map<unsigned, std::string>;

// Count, length, entries (section 4).
inline Attributes attributes(Tape& tape) {
  unsigned count = tape.two();
  Tape inner(tape.cut(tape.two()));
  Attributes found;
  for (; count > 0; --count) {
    const unsigned id = inner.two();
    found[id] = inner.cut(inner.two());
  }
  inner.end("attribute list");
  return found;
}

struct Number {  // section 5
  unsigned type = 0, state = 0, unit = 0;
  std::uint32_t bits = 0;
};

inline Number number(Tape& tape) {
  const unsigned type = tape.two(), state = tape.two(), unit = tape.two();
  return {type, state, unit, tape.four()};
}

// Section 5.1, only what the simulator may send: a mantissa and small exponents, or NaN.
inline std::optional<double> value_of(std::uint32_t bits) {
  if ((bits & 0xFFFFFFU) == 0x7FFFFFU) return std::nullopt;
  double value = static_cast<double>(bits & 0xFFFFFFU);
  for (unsigned e = bits >> 24U; e != 0 && e <= 0xFFU; ++e) value /= 10.0;
  return value;
}

struct Alarm {  // section 6
  unsigned source = 0, code = 0, type = 0, state = 0;
  std::string text;  // UTF-16 as it came
};

inline std::vector<Alarm> alarms(const std::string& list) {
  Tape tape(list);
  unsigned count = tape.two();
  tape.to_the_end("alarm list");
  std::vector<Alarm> found;
  for (; count > 0; --count) {
    Alarm alarm{tape.two(), tape.two(), tape.two(), tape.two(), {}};
    tape.expect(tape.two(), 6, "class of an alarm's object");
    tape.expect(tape.two(), 1, "its context");
    tape.two();
    tape.expect(tape.two(), 516, "alarm information");
    Tape info(tape.cut(tape.two()));
    info.cut(10);
    alarm.text = info.cut(info.two());
    info.end("alarm information");
    found.push_back(alarm);
  }
  tape.end("alarm list");
  return found;
}

struct Message {
  unsigned first = 0;  // its first byte
  unsigned type = 0, linked = 0, invoke = 0, command = 0, error = 0;
  unsigned event = 0, action = 0, poll = 0, sequence = 0, object_class = 0, group = 0;
  std::uint32_t time = 0;
  std::string absolute;
  Attributes announced;                    // of a create event
  std::map<unsigned, Attributes> objects;  // by handle
};

inline void read_result(Tape& tape, Message& m) {
  tape.expect(tape.two(), 0x0021, "managed object");
  tape.expect(tape.four(), 0, "its context and handle");
  m.action = tape.two();
  tape.to_the_end("action");
  m.poll = tape.two();
  if (m.action == 0xF13B) m.sequence = tape.two();
  m.time = tape.four();
  m.absolute = tape.cut(8);
  tape.expect(tape.two(), 1, "partition");
  m.object_class = tape.two();
  m.group = tape.two();
  unsigned contexts = tape.two();
  tape.to_the_end("poll info");
  for (; contexts > 0; --contexts) {
    tape.expect(tape.two(), 1, "context");
    unsigned count = tape.two();
    Tape list(tape.cut(tape.two()));
    for (; count > 0; --count) {
      const unsigned handle = list.two();
      m.objects[handle] = attributes(list);
    }
    list.end("objects");
  }
  tape.end("result");
}

inline void read_event(Tape& tape, Message& m) {
  tape.expect(tape.two(), 0x0021, "managed object");
  tape.expect(tape.four(), 0, "its context and handle");
  m.time = tape.four();
  m.event = tape.two();
  tape.to_the_end("event");
  tape.expect(tape.two(), 0x0021, "second managed object");
  tape.expect(tape.four(), 0, "its context and handle");
  m.announced = attributes(tape);
  tape.end("event");
}

inline Message read(const std::string& bytes) {
  Tape tape(bytes);
  Message m;
  m.first = tape.number(1);
  if (m.first != 0xE1) {
    unsigned length = tape.number(1);
    if (length == 0xFF) length = tape.two();
    tape.expect(static_cast<unsigned>(tape.left()), length, "session length");
    return m;
  }
  tape.expect(tape.number(1), 0, "session id");
  tape.expect(tape.two(), 2, "presentation context");
  m.type = tape.two();
  tape.to_the_end("operation");
  if (m.type == 5) m.linked = tape.two();
  m.invoke = tape.two();
  (m.type == 3 ? m.error : m.command) = tape.two();
  tape.to_the_end("command");
  if (m.type == 1) read_event(tape, m);
  if (m.type == 2 || m.type == 5) read_result(tape, m);
  tape.end("message");
  return m;
}

// Section 2.2, the check done as a receiver does it: over the received sequence, too.
inline std::string unframe(const std::string& bytes) {
  std::string plain;
  unsigned crc = 0xFFFFU;
  if (bytes.size() < 8 || bytes.front() != '\xC0' || bytes.back() != '\xC1')
    throw std::runtime_error("no flags");
  for (std::size_t i = 1; i + 1 < bytes.size(); ++i) {
    auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte == 0xC0 || byte == 0xC1) throw std::runtime_error("a flag inside");
    if (byte == 0x7D) byte = static_cast<unsigned char>(bytes[++i]) ^ 0x20U;
    plain += static_cast<char>(byte);
    for (unsigned bit = 0; bit < 8; ++bit) {
      const bool one = ((crc ^ byte >> bit) & 1U) != 0;
      crc = crc >> 1U ^ (one ? 0x8408U : 0U);
    }
  }
  if (crc != 0xF0B8U) throw std::runtime_error("check sequence");
  Tape tape(plain.substr(0, plain.size() - 2));
  tape.expect(tape.two(), 0x1101, "protocol and type");
  tape.to_the_end("frame");
  return tape.cut(tape.left());
}

}  // namespace vigil::sim::philips_reader
