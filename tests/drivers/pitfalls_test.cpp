// Faults that comparable systems shipped and that a driver can commit, each as one test.
#include <clocale>
#include <locale>

#include <gtest/gtest.h>

#include "tests/support/capture.h"

namespace vigil::tests {
namespace {

std::vector<Capture> all_captures() {
  std::vector<Capture> list;
  for (const auto& path : capture_files()) list.push_back(read_capture(path));
  return list;
}

bool says_a_number(const Output& output) {
  for (const auto& said : output.said) {
    const auto* o = std::get_if<Observation>(&said);
    if (o != nullptr && o->value) return true;
  }
  return false;
}

// mdpnp/mdpnp#110: old samples repeated and zeros filled where the monitor sent nothing.
TEST(Pitfall, old_samples_repeated_and_zeros_filled_where_the_monitor_sent_nothing) {
  for (const Capture& capture : all_captures()) {
    const auto driver = make_driver(capture);
    Output output;
    driver->on_open(capture_start, output);
    for (const auto& line : capture.lines) {
      if (line.sent) driver->on_bytes(line.time, line.bytes, output);
    }
    output.clear();
    for (int i = 1; i <= 600; ++i) driver->on_tick(capture.end() + i * Millis{100}, output);
    EXPECT_FALSE(says_a_number(output)) << capture.path;
    EXPECT_TRUE(output.waves.empty()) << capture.path;
  }
}

// The same fault seen from the other side: zero is what devices show when they have no value. A
// capture in which the device itself declares that the heart stands still says so ("zero: ...").
TEST(Pitfall, zero_is_never_a_number) {
  for (const Capture& capture : all_captures()) {
    const std::string text = replay(capture, *make_driver(capture));
    for (const char* name : {"spo2", "pulse_rate", "heart_rate", "systolic", "diastolic"}) {
      if (capture.value("zero").starts_with(name)) continue;
      EXPECT_EQ(text.find(std::string(name) + " 0 "), std::string::npos) << capture.path;
    }
  }
}

class CommaLocale {
 public:
  CommaLocale() : before_(std::locale::global(std::locale(std::locale(), new Comma))) {
    // Where the machine has one; the C functions know no other way.
    for (const char* name : {"de_DE.UTF-8", "fr_FR.UTF-8", "pt_BR.UTF-8"}) {
      if (std::setlocale(LC_NUMERIC, name) != nullptr) break;
    }
  }
  ~CommaLocale() {
    std::setlocale(LC_NUMERIC, "C");
    std::locale::global(before_);
  }
  CommaLocale(const CommaLocale&) = delete;
  CommaLocale& operator=(const CommaLocale&) = delete;

 private:
  struct Comma : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
  };
  std::locale before_;
};

// Vital Recorder 1.18.23: decimal numbers misread under a locale with a comma.
TEST(Pitfall, decimal_numbers_misread_under_a_locale_with_a_comma) {
  for (const Capture& capture : all_captures()) {
    const std::string expected = replay(capture, *make_driver(capture));
    const CommaLocale comma;
    EXPECT_EQ(replay(capture, *make_driver(capture)), expected) << capture.path;
  }
}

}  // namespace
}  // namespace vigil::tests
