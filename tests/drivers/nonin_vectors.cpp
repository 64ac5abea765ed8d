// Nonin vectors: what the driver says of them, and the fields that lie below what it says.
#include <array>
#include <iostream>
#include <map>

#include <gtest/gtest.h>
#include <boost/json/value.hpp>

#include "drivers/nonin/frames.h"
#include "drivers/nonin/stream.h"
#include "tests/drivers/vectors.h"
#include "tests/support/capture.h"

namespace vigil::tests {
namespace {

namespace nonin = drivers::nonin;
using boost::json::object;

std::string format_of(const Vector& vector) {
  const auto format = number(vector.expect, "format");
  return format ? std::to_string(static_cast<int>(*format)) : "ascii";
}

std::unique_ptr<Driver> make(const std::string& format) {
  return find_driver("nonin")->make({{"format", format}});
}

std::vector<Bytes> device_pieces(const Vector& vector) {
  if (vector.exchange.empty()) return vector.pieces();
  std::vector<Bytes> pieces;
  for (const Vector::Line& line : vector.exchange) {
    if (!line.by_host) pieces.emplace_back(line.bytes);
  }
  return pieces;
}

Output decode(const Vector& vector, const std::string& format) {
  const auto driver = make(format);
  Output output;
  driver->on_open(capture_start, output);
  for (const Bytes piece : device_pieces(vector)) driver->on_bytes(capture_start, piece, output);
  return output;
}

// Packets or records, whichever the vector lists.
std::vector<object> items_of(const Vector& vector) {
  const auto packets = objects(vector.expect, "packets");
  return packets.empty() ? objects(vector.expect, "records") : packets;
}

// The display family where the vector tells it from the recording family.
std::optional<double> expected_value(const object& item, const char* display, const char* plain) {
  return number(item, item.contains(display) ? display : plain);
}

Quality expected_quality(const object& item) {
  return quality_of_vector(word(item, "quality")).value_or(Quality::good);
}

std::string iso(Time time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss clock{std::chrono::floor<std::chrono::seconds>(time - day)};
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d",
                static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return text.data();
}

void expect_observation(const Observation& said, Parameter parameter, std::optional<double> value,
                        Quality quality, const std::string& time) {
  EXPECT_EQ(said.parameter, parameter);
  const bool none = quality == Quality::invalid || !value;
  EXPECT_EQ(said.value, none ? std::nullopt : value);
  EXPECT_EQ(said.quality, none ? Quality::invalid : quality);
  if (time.empty()) return;
  ASSERT_TRUE(said.measured);
  EXPECT_EQ(iso(*said.measured), time);
}

void check_observations(const Vector& vector, const std::vector<object>& items) {
  const Output output = decode(vector, format_of(vector));
  const Said said = sort(output);
  ASSERT_EQ(said.observations.size(), 2 * items.size());
  bool battery = false;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Quality quality = expected_quality(items[i]);
    // A time of day without a date is not the time of a measurement.
    const std::string time = format_of(vector) == "13" ? word(items[i], "time") : "";
    expect_observation(said.observations[2 * i], Parameter::spo2,
                       expected_value(items[i], "spo2_d", "spo2"), quality, time);
    expect_observation(said.observations[2 * i + 1], Parameter::pulse_rate,
                       expected_value(items[i], "hr_d", "pr"), quality, time);
    battery = battery || is_true(items[i], "low_battery");
  }
  EXPECT_EQ(said.count(Notice::Kind::battery_low) > 0, battery);

  const auto bad = number(vector.expect, "bad_frames");
  const auto partial = number(vector.expect, "dropped_partial_packets");
  const double least = std::max(bad.value_or(0), partial.value_or(0));
  EXPECT_GE(static_cast<double>(said.rejected()), least);
  if ((bad || partial) && least == 0) {
    EXPECT_EQ(said.rejected(), 0U);
  }
}

// Without being told the format the driver says the same; less only where the bytes are too few.
void check_recognition(const Vector& vector) {
  const Said told = sort(decode(vector, format_of(vector)));
  const Said found = sort(decode(vector, "auto"));
  const bool enough = vector.bytes.size() >= 12 || !vector.exchange.empty();
  if (enough || !found.observations.empty()) {
    EXPECT_EQ(found.observations, told.observations);
  }
}

using Numbers = std::map<std::string, std::optional<int>, std::less<>>;

Numbers flags_of(const nonin::Record& record) {
  return {{"artifact", record.artifact},
          {"out_of_track", record.out_of_track},
          {"sensor_alarm", record.sensor_alarm},
          {"bit6", record.bit6},
          {"sensor_disconnected", record.bit6},
          {"low_perfusion", record.low_perfusion},
          {"marginal_perfusion", record.marginal_perfusion},
          {"smartpoint", record.smart_point},
          {"low_battery", record.low_battery},
          {"no_measurement", record.no_measurement},
          {"from_memory", record.from_memory},
          {"event_mark", record.event_mark}};
}

// Frame numbers: sheet "Nonin", section 2, FLOAT by frame number.
Numbers numbers_of(const nonin::Packet& packet) {
  const int timer = (packet[5].field & 0x7F) << 7 | (packet[6].field & 0x7F);
  return {{"hr", rate_at(packet, 1)},         {"spo2", spo2_at(packet, 3)},
          {"srev", packet[3].field},          {"timer", timer},
          {"stat2", packet[7].field},         {"spo2_d", spo2_at(packet, 9)},
          {"spo2_fast", spo2_at(packet, 10)}, {"spo2_bb", spo2_at(packet, 11)},
          {"e_hr", rate_at(packet, 14)},      {"e_spo2", spo2_at(packet, 16)},
          {"e_spo2_d", spo2_at(packet, 17)},  {"hr_d", rate_at(packet, 20)},
          {"e_hr_d", rate_at(packet, 22)}};
}

void expect_field(const Numbers& numbers, std::string_view key, const boost::json::value& value) {
  const auto found = numbers.find(key);
  if (found == numbers.end()) {
    std::cout << "not compared: " << key << '\n';
    return;
  }
  std::optional<int> expected;
  if (value.is_bool()) expected = value.get_bool();
  if (value.is_number()) expected = value.to_number<int>();
  EXPECT_EQ(found->second, expected) << key;
}

void check_fields(const nonin::Stream::Found& found, const object& item) {
  Numbers numbers = flags_of(found.record);
  if (found.packet != nullptr) numbers.merge(numbers_of(*found.packet));
  for (const auto& [key, value] : item) {
    if (key == "quality" || key == "pr" || key == "time") continue;
    if (key == "spo2" && found.packet == nullptr) continue;
    if (key != "pleth") {
      expect_field(numbers, {key.data(), key.size()}, value);
      continue;
    }
    const auto& samples = value.as_array();
    ASSERT_EQ(samples.size(), found.packet->size());
    for (std::size_t i = 0; i < samples.size(); ++i) {
      EXPECT_EQ((*found.packet)[i].pleth, samples[i].to_number<int>());
    }
  }
}

void check_all_fields(const Vector& vector, const std::vector<object>& items) {
  const std::string name = format_of(vector);
  std::optional<nonin::Format> format = nonin::Format::ascii;
  for (const nonin::Format f : nonin::all_formats) {
    if (std::to_string(nonin::number_of(f)) == name) format = f;
  }
  nonin::Stream stream(format);
  std::size_t next = 0;
  for (Bytes piece : device_pieces(vector)) {
    while (!piece.empty()) {
      piece = stream.fill(piece, capture_start);
      while (const auto item = stream.next()) {
        const auto* found = std::get_if<nonin::Stream::Found>(&*item);
        if (found == nullptr) continue;
        ASSERT_LT(next, items.size());
        check_fields(*found, items[next++]);
      }
    }
  }
  EXPECT_EQ(next, items.size());
}

// "set format 2": the driver can build it, and sends it where it is configured to.
void check_command(const Vector& vector) {
  const std::string command = word(vector.expect, "command");
  const std::string prefix = "set format ";
  for (const nonin::Format format : nonin::all_formats) {
    if (format == nonin::Format::ascii || !command.starts_with(prefix)) continue;
    const std::string number = std::to_string(nonin::number_of(format));
    const auto end = command.find_first_not_of("0123456789", prefix.size());
    if (command.substr(prefix.size(), end - prefix.size()) != number) continue;
    const bool short_form = vector.bytes.size() == 6;
    EXPECT_EQ(text_of(vector.bytes),
              short_form ? set_format_9560(format) : set_format_3150(format));
    if (number == "1" || number == "13") return;  // not a stream that we ask for
    const auto driver =
        find_driver("nonin")->make({{"format", number}, {"command", short_form ? "9560" : "3150"}});
    Output output;
    driver->on_open(capture_start, output);
    EXPECT_EQ(text_of(output.to_device), text_of(vector.bytes));
    return;
  }
  std::cout << "not a command of this driver: " << command << '\n';
}

}  // namespace

void check_nonin(const Vector& vector) {
  if (vector.host_to_device) return check_command(vector);
  const std::vector<object> items = items_of(vector);
  check_observations(vector, items);
  check_recognition(vector);
  check_all_fields(vector, items);
}

}  // namespace vigil::tests
