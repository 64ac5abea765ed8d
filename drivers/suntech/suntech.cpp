// The SunTech driver: asks for the pressure in the cuff, and for the result when Meaning wants it.
//
// The start command is an action on a patient, and no command to cancel is known: this driver only
// reads. Sections refer to the protocol sheet named in frames.h.
#include <stdexcept>
#include <utility>

#include "drivers/driver.h"
#include "drivers/framing.h"
#include "drivers/suntech/frames.h"
#include "drivers/suntech/meaning.h"

namespace vigil::drivers::suntech {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr Millis answer_time{500};     // "Timing": within 100 ms, from memory
constexpr Millis while_idle{1000};     // ours: a determination takes 25 s and more
constexpr Millis while_inflated{300};  // "Timing": 2-4 times a second
constexpr Millis between_bytes{50};    // "Traps"
constexpr int most_tries = 3;          // serial_common, "Blank after"

class SunTech final : public Driver {
 public:
  void on_open(Time now, Output&) override {
    window_.clear();
    rejects_.clear();
    rejecting_ = false;
    meaning_.reopen();
    step_ = Step::resting;
    next_ = now;
    tries_ = 0;
  }

  void on_bytes(Time now, Bytes bytes, Output& output) override {
    give_up_waiting(now, output);
    while (!bytes.empty()) {
      bytes = window_.fill(bytes, now);
      scan(now, output);
    }
  }

  // Requests leave at ticks only, so that answers cut anywhere give the same conversation.
  void on_tick(Time now, Output& output) override {
    give_up_waiting(now, output);
    switch (step_) {
      case Step::resting:
        if (now >= next_) ask(now, output);
        return;
      case Step::pressure:
      case Step::result:
        if (now - asked_ < answer_time) return;
        miss(output);
        return ask(now, output);
    }
  }

 private:
  enum class Step { resting, pressure, result };  // which answer is awaited

  void scan(Time now, Output& output) {
    for (Cut cut = next_frame(window_.bytes()); cut.kind != Cut::Kind::more;
         cut = next_frame(window_.bytes())) {
      if (cut.kind == Cut::Kind::noise) reject(window_.bytes().first(cut.judged), output);
      if (cut.kind == Cut::Kind::frame) on_frame(now, window_.bytes().first(cut.length), output);
      window_.drop(cut.length);
    }
  }

  // "Traps": a stray start byte may promise more than ever comes.
  void give_up_waiting(Time now, Output& output) {
    while (!window_.bytes().empty()) {
      const Bytes all = window_.bytes();
      if (now - window_.arrived(all.size() - 1) < between_bytes) return;
      reject(all, output);
      window_.drop(1);
      scan(now, output);
    }
  }

  void ask(Time now, Output& output) {
    // In turns: a module that never gives a result must not seem silent.
    const bool result = meaning_.wants_result(now) && step_ != Step::result;
    step_ = result ? Step::result : Step::pressure;
    const Request& request = result ? ask_result : ask_pressure;
    output.send({reinterpret_cast<const char*>(request.data()), request.size()});
    asked_ = now;
  }

  void miss(Output& output) {
    if (++unanswered_ == most_tries) {
      output.say({.kind = Notice::Kind::no_answer, .detail = "no answer to 3 polls in a row"});
    }
    if (step_ != Step::result || ++tries_ < most_tries) return;
    tries_ = 0;
    meaning_.no_result(output);
  }

  void on_frame(Time now, Bytes frame, Output& output) {
    if (const auto pressure = parse_pressure(frame)) {
      meaning_.take_pressure(now, *pressure, output);
      show_life(now, output);
      answered(Step::pressure, now);
    } else if (const auto result = parse_result(frame)) {
      meaning_.take_result(now, *result, output);
      tries_ = 0;
      answered(Step::result, now);
    } else if (parse_code(frame) == end_of_reading) {
      meaning_.take_finished(now);
    } else {
      output.say({.kind = Notice::Kind::unmapped, .detail = "reply " + show(frame)});
    }
    rejecting_ = false;
    rejects_.good(output);
  }

  void answered(Step step, Time now) {
    unanswered_ = 0;
    if (step_ != step) return;
    step_ = Step::resting;
    const bool soon = meaning_.wants_result(now);
    next_ = soon ? now : asked_ + (meaning_.inflated() ? while_inflated : while_idle);
  }

  // The module is there and has no pressure of the patient now.
  void show_life(Time now, Output& output) {
    if (alive_ && now - *alive_ < while_idle) return;
    alive_ = now;
    output.say(Observation{.parameter = Parameter::systolic,
                           .value = {},
                           .quality = Quality::invalid,
                           .measured = {}});
  }

  // Once for a run of bytes that begin no frame, and again for each start byte in it.
  void reject(Bytes bytes, Output& output) {
    const bool starts = bytes.front() == std::byte{0x3E};
    if (std::exchange(rejecting_, true) && !starts) return;
    rejects_.bad([bytes] { return "expected 3E, a length and a right sum, got " + show(bytes); },
                 output);
  }

  Window<longest_frame> window_;
  Rejects rejects_;
  bool rejecting_ = false;
  Meaning meaning_;

  Step step_ = Step::resting;
  Time next_{}, asked_{};
  std::optional<Time> alive_;  // last said
  int unanswered_ = 0;         // polls in a row
  int tries_ = 0;              // to read the result
};

}  // namespace

// There are no options.
std::unique_ptr<Driver> make(const Options& options) {
  if (!options.empty()) {
    throw std::invalid_argument("suntech: unknown key \"" + options.begin()->first + '"');
  }
  return std::make_unique<SunTech>();
}

}  // namespace vigil::drivers::suntech
