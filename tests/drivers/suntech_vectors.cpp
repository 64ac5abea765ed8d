// SunTech vectors: one frame each, what the driver says of it and the fields below.
#include <map>

#include <gtest/gtest.h>
#include <boost/json/value.hpp>

#include "drivers/checksum.h"
#include "drivers/suntech/frames.h"
#include "tests/drivers/vectors.h"
#include "tests/support/capture.h"

namespace vigil::tests {
namespace {

namespace suntech = drivers::suntech;

Bytes bytes_of(const suntech::Request& request) {
  return std::as_bytes(std::span(request));
}

bool is_request_that_reads(Bytes bytes) {
  return text_of(bytes) == text_of(bytes_of(suntech::ask_pressure)) ||
         text_of(bytes) == text_of(bytes_of(suntech::ask_result));
}

// What only reads is sent as the vector has it; what moves the cuff never is.
void check_command(const Vector& vector) {
  EXPECT_EQ(sum8(vector.bytes) == 0, is_true(vector.expect, "checksum_ok"));
  const auto driver = find_driver("suntech")->make({});
  Output output;
  driver->on_open(capture_start, output);
  for (int i = 1; i <= 100; ++i) driver->on_tick(capture_start + i * Millis{100}, output);
  const bool sent = text_of(output.to_device).find(text_of(vector.bytes)) != std::string::npos;
  EXPECT_EQ(sent, is_request_that_reads(vector.bytes));
}

void check_result(const Said& said, const suntech::Result& result, const Vector& vector) {
  const std::map<std::string, int> fields{{"sys", result.systolic}, {"dia", result.diastolic},
                                          {"map", result.mean},     {"pr", result.rate},
                                          {"beats", result.beats},  {"status", result.status},
                                          {"error", result.error}};
  for (const auto& [key, value] : fields) EXPECT_EQ(number(vector.expect, key), value) << key;
  std::size_t i = 0;
  for (const auto& code : vector.expect.at("test_codes").as_array()) {
    EXPECT_EQ(code.to_number<int>(), result.test_codes.at(i++));
  }
  for (const char* key : {"sys", "dia", "map", "pr"}) {
    const auto values = said.of(*parameter_of_vector(key));
    ASSERT_EQ(values.size(), 1U) << key;
    EXPECT_EQ(values[0].value, number(vector.expect, key));
    EXPECT_EQ(values[0].quality, Quality::good);
  }
}

std::size_t values_in(const Said& said) {
  std::size_t count = 0;
  for (const Observation& o : said.observations) count += o.value ? 1U : 0U;
  return count;
}

}  // namespace

void check_suntech(const Vector& vector) {
  if (vector.host_to_device) return check_command(vector);
  const auto driver = find_driver("suntech")->make({});
  Output output;
  for (const Bytes piece : vector.pieces()) driver->on_bytes(capture_start, piece, output);
  const Said said = sort(output);
  if (vector.expect.contains("reject")) {
    EXPECT_EQ(values_in(said), 0U);
    EXPECT_GT(said.rejected(), 0U);
    return;
  }
  EXPECT_EQ(said.rejected(), 0U);
  if (word(vector.expect, "kind") == "cuff_pressure") {
    EXPECT_EQ(suntech::parse_pressure(vector.bytes), number(vector.expect, "mmHg"));
    EXPECT_EQ(values_in(said), 0U) << "of the cuff, not of the patient";
    EXPECT_EQ(said.count(Notice::Kind::cuff_started), 1U);
    return;
  }
  const auto result = suntech::parse_result(vector.bytes);
  ASSERT_TRUE(result);
  check_result(said, *result, vector);
}

}  // namespace vigil::tests
