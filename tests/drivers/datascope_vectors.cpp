// Datascope vectors: replies to P, what the driver says of them and the fields below.
#include <gtest/gtest.h>
#include <boost/json/value.hpp>

#include "drivers/datascope/frames.h"
#include "tests/drivers/vectors.h"
#include "tests/support/capture.h"

namespace vigil::tests {
namespace {

namespace datascope = drivers::datascope;
using boost::json::object;

void check_fields(const datascope::Patient& patient, const object& expect) {
  EXPECT_EQ(patient.spo2, number(expect, "spo2"));
  EXPECT_EQ(patient.rate, number(expect, "pr"));
  EXPECT_EQ(patient.minutes, number(expect, "nibp_age_min"));
  std::size_t i = 0;
  for (const auto& pressure : expect.at("pressures_as_printed").as_array()) {
    EXPECT_EQ(patient.printed.at(i++), pressure.to_number<int>());
  }
  for (const std::size_t byte : {0U, 1U, 2U}) {
    const auto status = number(expect, "status" + std::to_string(byte));
    EXPECT_EQ(patient.suspect(byte), status != 0.0) << byte;
  }
}

}  // namespace

void check_datascope(const Vector& vector) {
  const std::string text = text_of(vector.bytes);
  const std::string line = text.substr(0, text.find_first_of("\r\n"));
  const auto patient = datascope::parse_patient(line);  // refers to the line
  ASSERT_TRUE(patient);
  check_fields(*patient, vector.expect);

  const auto driver = find_driver("datascope")->make({});
  Output output;
  for (const Bytes piece : vector.pieces()) driver->on_bytes(capture_start, piece, output);
  const Said said = sort(output);
  EXPECT_EQ(said.rejected(), 0U);
  const auto rate = said.of(Parameter::pulse_rate);
  ASSERT_EQ(rate.size(), 1U);
  EXPECT_EQ(rate[0].value, number(vector.expect, "pr"));
  const auto pressures = datascope::in_order(*patient);
  const auto systolic = said.of(Parameter::systolic);
  ASSERT_EQ(systolic.size(), 1U);
  EXPECT_EQ(systolic[0].value.has_value(), pressures.has_value());
  const std::chrono::minutes age{patient->minutes.value_or(0)};
  EXPECT_EQ(systolic[0].measured, capture_start - age);
}

}  // namespace vigil::tests
