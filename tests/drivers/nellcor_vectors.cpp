// Nellcor vectors: what the driver says of the lines, and the fields below.
#include <array>
#include <map>

#include <gtest/gtest.h>
#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

#include "drivers/nellcor/frames.h"
#include "tests/drivers/vectors.h"
#include "tests/support/capture.h"

namespace vigil::tests {
namespace {

namespace nellcor = drivers::nellcor;
using boost::json::object;

std::vector<std::string> lines_of(const Vector& vector) {
  std::vector<std::string> lines;
  Bytes rest = vector.bytes;
  for (Cut cut = cut_line(rest, nellcor::longest_line); cut.kind == Cut::Kind::frame;
       cut = cut_line(rest, nellcor::longest_line)) {
    if (cut.length > 1) lines.emplace_back(line_text(rest.first(cut.length)));
    rest = rest.subspan(cut.length);
  }
  return lines;
}

Said decode(const Vector& vector) {
  const auto driver = find_driver("nellcor")->make({});
  Output output;
  driver->on_open(capture_start, output);
  for (const Bytes piece : vector.pieces()) driver->on_bytes(capture_start, piece, output);
  return sort(output);
}

void check_observations(const Said& said, const std::vector<object>& records) {
  ASSERT_EQ(said.observations.size(), 2 * records.size());
  for (std::size_t i = 0; i < said.observations.size(); ++i) {
    const object& record = records[i / 2];
    const auto value = number(record, i % 2 == 0 ? "spo2" : "pr");
    const auto quality = quality_of_vector(word(record, "quality"));
    const bool none = quality == Quality::invalid || !value;
    const Observation& o = said.observations[i];
    EXPECT_EQ(o.parameter, i % 2 == 0 ? Parameter::spo2 : Parameter::pulse_rate);
    EXPECT_EQ(o.value, none ? std::nullopt : value);
    EXPECT_EQ(o.quality, none ? Quality::invalid : quality);
    EXPECT_FALSE(o.measured);
  }
}

Time time_from(const std::string& iso) {  // 2017-12-29T07:20:49
  const auto part = [&](std::size_t at, std::size_t n) { return std::stoi(iso.substr(at, n)); };
  const std::chrono::year_month_day day{std::chrono::year{part(0, 4)},
                                        std::chrono::month{static_cast<unsigned>(part(5, 2))},
                                        std::chrono::day{static_cast<unsigned>(part(8, 2))}};
  return std::chrono::sys_days{day} + std::chrono::hours{part(11, 2)} +
         std::chrono::minutes{part(14, 2)} + std::chrono::seconds{part(17, 2)};
}

void check_row(const nellcor::Row& row, const object& record) {
  EXPECT_EQ(row.stamp, time_from(word(record, "device_time")));
  EXPECT_EQ(row.amplitude, number(record, "pa"));
  EXPECT_EQ(row.spo2_outside, is_true(record, "spo2_alarm"));
  EXPECT_EQ(row.pulse_outside, is_true(record, "pr_alarm"));
  const auto& codes = record.at("status").as_array();
  ASSERT_EQ(row.code_count, codes.size());
  for (std::size_t i = 0; i < codes.size(); ++i) {
    EXPECT_EQ(row.codes[i], std::string_view(codes[i].as_string()));
  }
}

// "94-100%" against two numbers.
void expect_limit(std::string_view limit, const char* unit, const object& settings,
                  const std::string& name) {
  const auto low = number(settings, name + "_low").value_or(0);
  const auto high = number(settings, name + "_high").value_or(0);
  EXPECT_EQ(limit, std::to_string(static_cast<int>(low)) + '-' +
                       std::to_string(static_cast<int>(high)) + unit);
}

void check_version(const nellcor::Version& version, const object& settings) {
  EXPECT_EQ(version.model, word(settings, "model"));
  EXPECT_EQ(version.version, word(settings, "version"));
  expect_limit(version.spo2_limit, "%", settings, "spo2");
  expect_limit(version.pulse_limit, "BPM", settings, "pr");
}

}  // namespace

void check_nellcor(const Vector& vector) {
  const auto records = objects(vector.expect, "records");
  const Said said = decode(vector);
  check_observations(said, records);
  const auto rejected = number(vector.expect, "rejected");
  if (rejected) {
    EXPECT_EQ(said.rejected(), *rejected);
  }
  std::size_t next = 0;
  double headers = 0;
  for (const std::string& line : lines_of(vector)) {
    const nellcor::Kind kind = nellcor::kind_of(line);
    const bool header = kind == nellcor::Kind::version || kind == nellcor::Kind::mode ||
                        kind == nellcor::Kind::columns;
    headers += header ? 1 : 0;
    const auto* settings = vector.expect.if_contains("settings");
    if (kind == nellcor::Kind::version && settings != nullptr && settings->is_object()) {
      check_version(*nellcor::parse_version(line), settings->get_object());
    }
    if (kind != nellcor::Kind::row) continue;
    ASSERT_LT(next, records.size());
    check_row(*nellcor::parse_row(line), records[next++]);
  }
  EXPECT_EQ(next, records.size());
  const auto expected_headers = number(vector.expect, "header_lines");
  if (expected_headers) {
    EXPECT_EQ(headers, *expected_headers);
  }
}

}  // namespace vigil::tests
