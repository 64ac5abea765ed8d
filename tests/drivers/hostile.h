// What the hostile tests share: every form of every driver, the captures, the same dice on every
// machine, and a play of a capture in which something goes wrong. What must hold is said by
// hostile_test.cpp (conversations gone wrong) and hostile_line_test.cpp (lines gone mad).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "drivers/driver.h"
#include "tests/support/capture.h"

namespace vigil::tests {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2 + 1) {}
  std::uint64_t roll() {
    state_ ^= state_ >> 12U;
    state_ ^= state_ << 25U;
    state_ ^= state_ >> 27U;
    return state_ * 0x2545F4914F6CDD1DU;
  }
  std::size_t below(std::size_t limit) { return (roll() >> 32U) % limit; }
  void fill(std::vector<std::byte>& bytes);

 private:
  std::uint64_t state_;
};

// A driver with its default options, or with those of one of its captures.
struct Form {
  const Entry* entry;
  Options options;

  std::unique_ptr<Driver> make() const { return entry->make(options); }
  bool is_default() const { return options.empty(); }
  std::string name() const;  // "nonin format=8"
};
std::vector<Form> forms();

const std::vector<Capture>& captures();
std::vector<std::byte> bytes_of(const Capture& capture);

// An observation with a value, and whose it is.
struct Number {
  Observation said;
  Subject of;
};
std::vector<Number> numbers(const Output& output);
bool same(const Number& a, const Number& b);  // but for its time
void expect_plausible(const Output& output, const std::string& of_what);
// Is every number of `some` also one of `all`, in the same order for each parameter? (A lost answer
// may come after that to another question.)
bool only_fewer(const std::vector<Number>& some, const std::vector<Number>& all);

// A capture's bytes at their times, cut off at a length or with one bit flipped; ticks in between.
class Play {
 public:
  explicit Play(const Capture& capture);
  void run(std::size_t length, std::size_t flip_at = SIZE_MAX, std::byte flip = {});
  void ticks_for(Millis length) { ticks(tick_ + length); }

  Output output;

 private:
  void ticks(Time until);
  void link(const Capture::Line& line);

  const Capture& capture_;
  std::unique_ptr<Driver> driver_;
  std::vector<std::byte> bytes_;
  Time tick_ = capture_start + Millis{100};
  bool open_ = true;
};

}  // namespace vigil::tests
