// Datascope and SunTech byte by byte against the sheets, without any wire.
#include <gtest/gtest.h>

#include "simulators/device.h"
#include "simulators/order.h"

namespace vigil::sim {
namespace {

Vitals well() {
  Vitals v;
  v.spo2 = 97.2;
  v.pulse = 72.4;
  return v;
}

Vitals with_cuff() {
  Vitals v = well();
  v.cuff.reading = CuffReading{Seconds{100}, 115, 74, 88, 85};
  v.cuff.result = CuffResult::done;
  return v;
}

std::string ask(Device& device, Time now, const std::string& request, const Vitals& v) {
  Output out;
  device.on_bytes(now, Beds{&v, 1}, request, out);
  std::string all;
  for (const auto& frame : out.frames) all += frame.bytes;
  return all;
}

std::string look(Device& device, Time now, const Vitals& v) {
  Output out;
  device.on_time(now, Beds{&v, 1}, out);
  std::string all;
  for (const auto& frame : out.frames) all += frame.bytes;
  return all;
}

const std::string ask_pressure{"\x3A\x79\x05\x00\x48", 5};
const std::string ask_result{"\x3A\x79\x03\x00\x4A", 5};

unsigned at(const std::string& bytes, std::size_t i) {
  return static_cast<unsigned char>(bytes.at(i));
}

unsigned sum(const std::string& bytes) {
  unsigned total = 0;
  for (const char c : bytes) total += static_cast<unsigned char>(c);
  return total % 256;
}

TEST(SunTech, the_pressure_rises_and_steps_down_and_k_ends_it) {
  const auto device = make_device("suntech", {});
  Vitals v = well();
  const auto pressure = [&](int second) {
    const std::string bytes = ask(*device, Seconds{second}, ask_pressure, v);
    EXPECT_EQ(bytes.size(), 5U);
    EXPECT_EQ(at(bytes, 0), 0x3EU);
    EXPECT_EQ(at(bytes, 1), 5U);
    EXPECT_EQ(sum(bytes), 0U);
    return at(bytes, 2) + 256 * at(bytes, 3);
  };
  EXPECT_EQ(pressure(1), 0U);
  v.cuff.running = true;
  EXPECT_EQ(look(*device, Seconds{2}, v), "");
  const unsigned rising = pressure(5), top = pressure(10), later = pressure(15);
  EXPECT_LT(rising, top);
  EXPECT_LT(later, top);
  v.cuff.running = false;
  EXPECT_EQ(look(*device, Seconds{30}, v), "\x3E\x04\x4B\x73");
  EXPECT_EQ(pressure(31), 0U);
}

TEST(SunTech, the_result_is_held_and_an_error_has_a_number) {
  const auto device = make_device("suntech", {});
  Vitals v = with_cuff();
  const std::string bytes = ask(*device, Seconds{103}, ask_result, v);
  ASSERT_EQ(bytes.size(), 24U);
  EXPECT_EQ(at(bytes, 1), 24U);
  EXPECT_EQ(at(bytes, 2), 115U);
  EXPECT_EQ(at(bytes, 4), 74U);
  EXPECT_EQ(at(bytes, 16), 85U);
  EXPECT_EQ(at(bytes, 18), 88U);
  EXPECT_EQ(at(bytes, 20), 0U);
  EXPECT_EQ(sum(bytes), 0U);
  EXPECT_EQ(ask(*device, Seconds{4000}, ask_result, v), bytes);
  v.cuff.result = CuffResult::failed;
  EXPECT_NE(at(ask(*device, Seconds{4001}, ask_result, v), 20), 0U);
}

TEST(SunTech, starts_no_cuff_and_answers_no_damaged_request) {
  const auto device = make_device("suntech", {});
  EXPECT_EQ(ask(*device, Time{}, "\x3A\x20\xA6", well()), "");
  EXPECT_EQ(ask(*device, Time{}, std::string("\x3A\x79\x05\x00\x49", 5), well()), "");
  EXPECT_GE(device->counts().find("refused")->second, 2);
  const std::string late = ask(*device, Time{}, "\xFF" + ask_pressure.substr(0, 3), well());
  EXPECT_EQ(late, "");
  EXPECT_EQ(ask(*device, Time{}, ask_pressure.substr(3), well()).size(), 5U);
}

TEST(SunTech, variants_misbehave) {
  Vitals v = well();
  v.cuff.running = true;
  const auto high = make_device("suntech:overpressure", {});
  look(*high, Seconds{0}, v);
  const std::string bytes = ask(*high, Seconds{9}, ask_pressure, v);
  EXPECT_GT(at(bytes, 2) + 256 * at(bytes, 3), 300U);
  const auto mute = make_device("suntech:mute", {});
  look(*mute, Seconds{0}, v);
  v.cuff.running = false;
  EXPECT_EQ(look(*mute, Seconds{30}, v), "");
  const auto zero = make_device("suntech:zero", {});
  std::string all;
  for (int i = 0; i < 10; ++i) all += ask(*zero, Seconds{i}, ask_pressure, v);
  EXPECT_NE(all.find(std::string{"\x3E\x00\x02\x01\xBA", 5}), std::string::npos);
  EXPECT_THROW(make_device("suntech:loud", {}), BadInput);
}

TEST(Datascope, greets_once_and_gives_a_prompt_when_asked) {
  const auto device = make_device("datascope", {});
  Output out;
  device->on_open(Seconds{1}, out);
  ASSERT_EQ(out.frames.size(), 1U);
  EXPECT_EQ(out.frames[0].bytes, "\r\nACCUTORR PC Interface is ready\r\n>");
  device->on_open(Seconds{5}, out);
  EXPECT_EQ(out.frames.size(), 1U);
  EXPECT_EQ(ask(*device, Seconds{6}, "\x03", well()), "\r\n>");
}

TEST(Datascope, the_patient_in_one_line_with_the_age_of_the_pressures) {
  const auto device = make_device("datascope", {});
  EXPECT_EQ(ask(*device, Seconds{50}, "P", well()), "P: 97, 72,--,--,--,000,000,000,--\r\n>");
  EXPECT_EQ(ask(*device, Seconds{159}, "P", with_cuff()),
            "P: 97, 72,115, 88, 74,000,000,000,  0\r\n>");
  EXPECT_EQ(ask(*device, Seconds{401}, "P", with_cuff()),
            "P: 97, 72,115, 88, 74,000,000,000,  5\r\n>");
  EXPECT_EQ(ask(*device, Seconds{402}, "L", with_cuff()).substr(0, 2), "L:");
  EXPECT_EQ(ask(*device, Seconds{402}, "Q", with_cuff()), "");
}

TEST(Datascope, without_a_finger_the_rate_is_the_cuffs) {
  const auto device = make_device("datascope:example", {});
  Vitals v = with_cuff();
  v.probe = Probe::off;
  v.spo2 = v.pulse = std::nullopt;
  EXPECT_EQ(ask(*device, Seconds{103}, "P", v), "P:--, 85,115, 74, 88,002,000,000,  0\r\n>");
}

TEST(Datascope, the_digits_of_a_status_are_as_the_variant_has_them) {
  Vitals v = well();
  v.perfusion = Perfusion::weak;
  const auto status = [&](const char* spec) {
    return ask(*make_device(spec, {}), Time{}, "P", v).substr(19, 3);
  };
  EXPECT_EQ(status("datascope"), "016");
  EXPECT_EQ(status("datascope:octal"), "020");
  EXPECT_EQ(status("datascope:hex"), "010");
  EXPECT_THROW(make_device("datascope:binary", {}), BadInput);
}

TEST(Datascope, a_restart_greets_and_forgets_the_pressures) {
  const auto device = make_device("datascope:restarts", {});
  EXPECT_EQ(device->next(), Seconds{60});
  EXPECT_NE(look(*device, Seconds{120}, with_cuff()).find("ACCUTORR"), std::string::npos);
  EXPECT_EQ(ask(*device, Seconds{121}, "P", with_cuff()).substr(0, 19), "P: 97, 72,--,--,--,");
}

}  // namespace
}  // namespace vigil::sim
