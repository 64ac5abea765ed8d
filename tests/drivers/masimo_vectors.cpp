// Masimo vectors: what the driver says of the lines, and the fields below.
#include <array>

#include <gtest/gtest.h>
#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

#include "drivers/masimo/frames.h"
#include "tests/drivers/vectors.h"
#include "tests/support/capture.h"

namespace vigil::tests {
namespace {

namespace masimo = drivers::masimo;
using boost::json::object;

std::vector<std::string> lines_of(const Vector& vector) {
  std::vector<std::string> lines;
  Bytes rest = vector.bytes;
  for (Cut cut = masimo::cut_record(rest); cut.kind == Cut::Kind::frame;
       cut = masimo::cut_record(rest)) {
    if (cut.length > 1) lines.emplace_back(line_text(rest.first(cut.length)));
    rest = rest.subspan(cut.length);
  }
  return lines;
}

Said decode(const Vector& vector) {
  const auto driver = find_driver("masimo")->make({});
  Output output;
  driver->on_open(capture_start, output);
  for (const Bytes piece : vector.pieces()) driver->on_bytes(capture_start, piece, output);
  return sort(output);
}

struct Wanted {
  Parameter parameter;
  const char* key;
};

void check_observations(const Said& said, const std::vector<object>& records) {
  constexpr std::array<Wanted, 3> wanted{{{Parameter::spo2, "spo2"},
                                          {Parameter::pulse_rate, "pr"},
                                          {Parameter::perfusion_index, "pi"}}};
  for (const Wanted& w : wanted) {
    const auto values = said.of(w.parameter);
    // A line without PI says nothing of it.
    if (w.parameter == Parameter::perfusion_index && values.empty()) continue;
    ASSERT_EQ(values.size(), records.size()) << w.key;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const auto quality = quality_of_vector(word(records[i], "quality"));
      const auto number_there = number(records[i], w.key);
      const bool none = quality == Quality::invalid || !number_there;
      EXPECT_EQ(values[i].value, none ? std::nullopt : number_there) << w.key;
      EXPECT_EQ(values[i].quality, none ? Quality::invalid : quality) << w.key;
    }
  }
}

// Words of the vectors for the bits of EXC and ALARM.
struct Flag {
  const char* word;
  std::uint32_t bit;
};

void expect_flags(const object& record, const char* key, std::span<const Flag> flags,
                  std::uint32_t bits) {
  const auto* list = record.if_contains(key);
  if (list == nullptr) return;
  std::uint32_t expected = 0;
  for (const auto& name : list->as_array()) {
    for (const Flag& flag : flags) {
      if (name.as_string() == flag.word) expected |= flag.bit;
    }
  }
  EXPECT_EQ(bits, expected) << key;
}

void check_fields(const masimo::Line& line, const object& record) {
  namespace bit = masimo::exception;
  constexpr std::array<Flag, 10> exceptions{{{"no_sensor", bit::no_sensor},
                                             {"sensor_defective", bit::defective_sensor},
                                             {"low_perfusion", bit::low_perfusion},
                                             {"pulse_search", bit::pulse_search},
                                             {"interference", bit::interference},
                                             {"sensor_off", bit::sensor_off},
                                             {"ambient_light", bit::ambient_light},
                                             {"sensor_unrecognised", bit::unrecognised_sensor},
                                             {"low_signal_iq", bit::low_signal_iq},
                                             {"masimo_set", 0x800}}};
  constexpr std::array<Flag, 6> alarms{{{"spo2_high", 0x01},
                                        {"spo2_low", 0x02},
                                        {"pr_high", 0x04},
                                        {"pr_low", 0x08},
                                        {"alarm_active", 0x10},
                                        {"alarm_silenced", 0x20}}};
  EXPECT_EQ(line.serial, word(record, "sn"));
  EXPECT_EQ(line.exceptions, number(record, "exc"));
  EXPECT_EQ(line.alarms, number(record, "alarm"));
  expect_flags(record, "exc_flags", exceptions, line.exceptions);
  expect_flags(record, "alarm_flags", alarms, line.alarms);
}

// Old values: the driver names what they are and says none of them.
void check_trend(const Vector& vector, const Said& said, std::size_t records) {
  const auto lines = lines_of(vector);
  EXPECT_EQ(lines.size(), records);
  for (const std::string& line : lines) EXPECT_TRUE(masimo::is_trend_line(line)) << line;
  for (const Observation& o : said.observations) EXPECT_FALSE(o.value);
  EXPECT_EQ(said.count(Notice::Kind::refused), 1U);
}

}  // namespace

void check_masimo(const Vector& vector) {
  const auto records = objects(vector.expect, "records");
  const Said said = decode(vector);
  if (word(vector.expect, "kind") == "trend") return check_trend(vector, said, records.size());
  check_observations(said, records);
  EXPECT_EQ(said.rejected(), number(vector.expect, "rejected").value_or(0));
  std::size_t next = 0;
  for (const std::string& text : lines_of(vector)) {
    const auto line = masimo::parse_line(text);
    if (!line) continue;
    ASSERT_LT(next, records.size());
    EXPECT_TRUE(text.starts_with(word(records[next], "device_time")));
    check_fields(*line, records[next++]);
  }
  EXPECT_EQ(next, records.size());
}

}  // namespace vigil::tests
