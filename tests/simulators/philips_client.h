// A client of the simulated IntelliVue, for tests: says what the sheet philips-intellivue.md lets a
// client say, and reads every answer with philips_reader.h.
#pragma once

#include <gtest/gtest.h>

#include "simulators/device.h"
#include "tests/simulators/philips_reader.h"

namespace vigil::sim::philips_client {

using namespace philips_reader;
using std::literals::operator""s;
using std::chrono::milliseconds;

inline Vitals well() {
  Vitals v;
  v.spo2 = 97.2;
  v.pulse = 72.4;
  v.heart_rate = 73.0;
  v.breath_rate = 14.0;
  v.cuff.reading = CuffReading{Seconds{-60}, 142, 88, 106, 75};
  v.cuff.result = CuffResult::done;
  return v;
}

inline std::string bytes_of(std::initializer_list<unsigned> values) {
  std::string bytes;
  for (const unsigned v : values) bytes += static_cast<char>(v);
  return bytes;
}

inline std::string word(unsigned value) {
  return bytes_of({value >> 8U, value & 0xFFU});
}

// Section 3.1: only what a monitor reads in it. mtu as on RS232; extended poll wanted.
inline std::string association_request(unsigned mtu = 1000) {
  const std::string user =
      "\x81\x48"s + std::string(20, '\0') + std::string(4, '\0') +
      "\x00\x01\x00\x2C\x00\x01\x00\x28\x80\x00\x00\x00\x00\x00\x1F\x40\x00\x00"s + word(mtu) +
      "\x00\x00"s + word(mtu) +
      "\xFF\xFF\xFF\xFF\x60\x00\x00\x00\x00\x01\x00\x0C\xF0\x01\x00\x08\x80"s +
      std::string(7, '\0');
  return "\x0D"s + static_cast<char>(user.size()) + user;
}

// Sections 4.2 to 4.4.
inline std::string operation(unsigned type, const std::string& body) {
  return "\xE1\x00\x00\x02"s + word(type) + word(static_cast<unsigned>(body.size())) + body;
}
inline std::string create_result(unsigned invoke) {
  return operation(
      2, word(invoke) + "\x00\x01\x00\x0E\x00\x21"s + std::string(8, '\0') + "\x0D\x06\x00\x00"s);
}
inline std::string poll(unsigned action, unsigned object_class, unsigned group, unsigned invoke,
                        unsigned minutes = 0) {
  std::string argument = word(7) + word(1) + word(object_class) + word(group);
  if (action == 0xF13B && minutes == 0) argument += std::string(4, '\0');
  if (minutes != 0) {
    const unsigned ticks = minutes * 60U * 8000U;
    argument += "\x00\x01\x00\x08\xF1\x3E\x00\x04"s + word(ticks >> 16U) + word(ticks & 0xFFFFU);
  }
  const std::string body = "\x00\x21"s + std::string(8, '\0') + word(action) +
                           word(static_cast<unsigned>(argument.size())) + argument;
  return operation(1, word(invoke) + word(7) + word(static_cast<unsigned>(body.size())) + body);
}

// A client of one simulated monitor.
class Client {
 public:
  explicit Client(const std::string& spec = "philips") : device_(make_device(spec, settings())) {}

  std::vector<Message> say(Time now, const std::string& bytes) {
    Output out;
    device_->on_bytes(now, Beds{&vitals, 1}, bytes, out);
    return take(out);
  }
  std::vector<Message> until(Time end) {
    Output out;
    while (device_->next() < end) device_->on_time(device_->next(), Beds{&vitals, 1}, out);
    return take(out);
  }
  // Up to the accepted announcement.
  void associate(unsigned mtu = 1000) {
    ASSERT_EQ(say(Time{}, association_request(mtu)).at(0).first, 0x0EU);
    const auto event = until(milliseconds{101});
    ASSERT_EQ(event.size(), 1U);
    say(milliseconds{110}, create_result(event[0].invoke));
  }

  Vitals vitals = well();
  std::vector<Frame> frames;  // as sent, the latest call's

 private:
  static DeviceSettings settings() {
    DeviceSettings s;
    s.started = WallTime{milliseconds{1772359200000}};  // 2026-03-01 10:00 UTC
    return s;
  }
  std::vector<Message> take(Output& out) {
    std::vector<Message> messages;
    for (const auto& frame : out.frames)
      messages.push_back(read(frame.bytes[0] == '\xC0' ? unframe(frame.bytes) : frame.bytes));
    frames = std::move(out.frames);
    return messages;
  }
  std::unique_ptr<Device> device_;
};

inline Number one(const Attributes& object) {
  Tape tape(object.at(0x0950));
  const Number n = number(tape);
  tape.end("value");
  return n;
}

inline std::vector<Number> three(const Attributes& object) {
  Tape tape(object.at(0x094B));
  EXPECT_EQ(tape.two(), 3U);
  tape.to_the_end("compound");
  std::vector<Number> numbers;
  for (int i = 0; i < 3; ++i) numbers.push_back(number(tape));
  tape.end("compound");
  return numbers;
}

}  // namespace vigil::sim::philips_client
