#include "tests/support/toy_driver.h"

#include <stdexcept>

namespace vigil::testing {
namespace {

using std::chrono::seconds;

class Toy final : public Driver {
 public:
  explicit Toy(bool polls) : polls_(polls) {}

  void on_open(Time, Output& out) override {
    buffer_.clear();
    asked_.reset();
    out.send("hello\n");
  }
  void on_bytes(Time, Bytes bytes, Output& out) override {
    for (const std::byte b : bytes) {
      const char c = static_cast<char>(b);
      if (c == '\n') {
        frame(out);
        buffer_.clear();
      } else {
        buffer_ += c;
      }
    }
  }
  void on_tick(Time now, Output& out) override {
    if (!polls_ || (asked_ && now - *asked_ < seconds{1})) return;
    if (asked_) out.say(Notice{Notice::Kind::no_answer, "", 0});
    asked_ = now;
    out.send("poll\n");
  }

 private:
  void frame(Output& out) {
    const bool pulse = buffer_.starts_with('p');
    const std::string digits = pulse ? buffer_.substr(1) : buffer_;
    if (buffer_ == "off") {
      out.say(Notice{Notice::Kind::sensor_off, "", 0});
    } else if (digits.empty() || digits.find_first_not_of("0123456789") != std::string::npos) {
      out.say(Notice{Notice::Kind::bad_frame, "not a number", 0});
    } else {
      Observation o;
      o.parameter = pulse ? Parameter::pulse_rate : Parameter::spo2;
      o.value = std::stod(digits);
      out.say(o);
    }
  }

  bool polls_;
  std::string buffer_;
  std::optional<Time> asked_;
};

std::unique_ptr<Driver> make_toy(const Options& options) {
  for (const auto& [key, value] : options) {
    if (key != "polls") throw std::invalid_argument("unknown option '" + key + "'");
  }
  return std::make_unique<Toy>(options.contains("polls"));
}

}  // namespace

const Entry toy_driver{"toy", "nothing real", "9600 8N1", seconds{5}, make_toy, carries_no_names};

}  // namespace vigil::testing
