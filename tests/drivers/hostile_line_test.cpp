// What no line gone mad may do to any driver in any of its forms: noise, floods, silence. Nothing
// that comes in may grow anything, and what a driver says and asks of it stays bounded.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "tests/drivers/hostile.h"
#include "tests/support/allocations.h"

namespace vigil::tests {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr Millis tick{100};
constexpr std::int64_t usual_growth = 128 << 10;
constexpr std::int64_t longest_message = 3 << 20;  // HL7 holds one of 1 MiB, and copies it to grow

// What a driver did over a while, call by call.
class Watched {
 public:
  explicit Watched(const Form& form) : before_(allocated_bytes()), driver_(form.make()) { open(); }

  void open() {
    driver_->on_open(now_, output_);
    take();
  }
  void bytes(Bytes piece) {
    driver_->on_bytes(now_, piece, output_);
    take();
  }
  void tick() {
    now_ += tests::tick;
    driver_->on_tick(now_, output_);
    take();
  }
  void wait(Millis length) { now_ += length; }
  Millis passed() const { return now_ - capture_start; }

  std::size_t values = 0, notices = 0, requests = 0, most_sent = 0, most_said = 0;
  std::int64_t most_held = 0;

 private:
  void take() {
    const std::size_t found = numbers(output_).size();
    values += found;
    notices += static_cast<std::size_t>(
        std::count_if(output_.said.begin(), output_.said.end(),
                      [](const auto& said) { return std::holds_alternative<Notice>(said); }));
    requests += output_.to_device.empty() ? 0 : 1;
    most_sent = std::max(most_sent, output_.to_device.size());
    most_said = std::max(most_said, output_.said.size());
    output_.clear();
    most_held = std::max(most_held, allocated_bytes() - before_);
  }

  std::int64_t before_;
  std::unique_ptr<Driver> driver_;
  Output output_;
  Time now_ = capture_start;
};

// Noise for a driver as it comes: `./run test` asks for 50 MB, an hour and a quarter at 115200
// baud; 5 MB are for whoever builds without optimisation or with sanitizers, and for the other
// forms.
constexpr std::size_t usual_noise = 5'000'000;
std::size_t noise_for(const Form& form) {
  const char* megabytes = std::getenv("VIGIL_NOISE_MB");
  if (megabytes == nullptr || !form.is_default()) return usual_noise;
  return 1'000'000 * std::strtoul(megabytes, nullptr, 10);
}

TEST(Hostile, noise_yields_no_number_few_notices_and_grows_nothing) {
  for (const Form& form : forms()) {
    Dice dice(2);
    Watched watched(form);
    std::vector<std::byte> read;
    for (std::size_t fed = 0; fed < noise_for(form); fed += read.size()) {
      read.resize(1000 + dice.below(200));
      dice.fill(read);
      watched.bytes(read);
      watched.tick();
    }
    EXPECT_EQ(watched.values, 0U) << form.name();
    const auto seconds = static_cast<std::size_t>(watched.passed() / std::chrono::seconds{1});
    EXPECT_LE(watched.notices, 50 + seconds / 5) << form.name();
    EXPECT_LE(watched.requests, 10 + 3 * seconds) << form.name();
    EXPECT_LE(watched.most_held, usual_growth) << form.name();
  }
}

// The same read again and again, as fast as a network brings it.
void flood(Watched& watched, Bytes piece, std::size_t size) {
  for (std::size_t fed = 0; fed < size; fed += piece.size()) {
    watched.wait(Millis{1});
    watched.bytes(piece);
  }
}

TEST(Hostile, a_flood_of_one_byte_yields_nothing_and_grows_nothing) {
  for (const Form& form : forms()) {
    for (const char c : {'A', '\0', '\xFF', '\r', '\x0B', '\x02', '\x7E', '\xC0'}) {
      const std::vector<std::byte> piece(1000, static_cast<std::byte>(c));
      Watched watched(form);
      flood(watched, piece, 500'000);
      EXPECT_EQ(watched.values, 0U) << form.name() << ", byte " << int{c};
      EXPECT_LE(watched.notices, 50U) << form.name() << ", byte " << int{c};
      EXPECT_LE(watched.most_held, usual_growth) << form.name() << ", byte " << int{c};
    }
  }
}

TEST(Hostile, a_flood_of_its_own_frames_grows_nothing) {
  for (const Form& form : forms()) {
    for (const Capture& capture : captures()) {
      const auto bytes = bytes_of(capture);
      if (capture.value("driver") != form.entry->name || bytes.empty()) continue;
      Watched watched(form);
      flood(watched, bytes, 300'000);
      EXPECT_LE(watched.most_said, bytes.size()) << form.name() << ": " << capture.path;
      EXPECT_LE(watched.most_held, usual_growth) << form.name() << ": " << capture.path;
    }
  }
}

// The first half of a real conversation's first bytes, and then no end of others.
TEST(Hostile, a_frame_that_never_ends_holds_no_more_than_one_may) {
  for (const Capture& capture : captures()) {
    const auto first = std::find_if(capture.lines.begin(), capture.lines.end(),
                                    [](const Capture::Line& line) { return line.sent; });
    if (first == capture.lines.end()) continue;
    Watched watched({find_driver(capture.value("driver")), capture.options()});
    watched.bytes(Bytes(first->bytes).first(first->bytes.size() / 2));
    const std::size_t values = watched.values;
    flood(watched, std::vector<std::byte>(8192, std::byte{'x'}), 1'200'000);
    EXPECT_EQ(watched.values, values) << capture.path;
    EXPECT_LE(watched.most_held, longest_message) << capture.path;
  }
}

// A monitor that is switched off, for an hour: it is asked no more often than in the first minutes
// and never faster than twice a second; one word is said of it, and no number. With the link opened
// anew at each silence, as a runner does, and without.
TEST(Hostile, an_hour_of_silence_brings_requests_in_their_time_a_word_and_no_number) {
  constexpr std::size_t a_word = 2, longest_request = 400;
  for (const Form& form : forms()) {
    for (const bool opened_anew : {false, true}) {
      const std::string of_what = form.name() + (opened_anew ? ", opened anew" : "");
      Watched watched(form);
      std::size_t at_first = 0;
      for (Millis opened{}; watched.passed() < hours{1}; watched.tick()) {
        if (watched.passed() == minutes{6}) at_first = watched.requests;
        if (!opened_anew || watched.passed() - opened < form.entry->silence) continue;
        watched.open();
        opened = watched.passed();
      }
      EXPECT_EQ(watched.values, 0U) << of_what;
      EXPECT_LE(watched.notices, a_word) << of_what;
      EXPECT_LE(watched.requests, 10 * at_first + 10) << of_what;
      EXPECT_LE(watched.requests, 2U * 3600U) << of_what;
      EXPECT_LE(watched.most_sent, longest_request) << of_what;
      EXPECT_LE(watched.most_held, usual_growth) << of_what;
    }
  }
}

}  // namespace
}  // namespace vigil::tests
