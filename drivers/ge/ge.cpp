// The GE driver: asks for displayed values, cuff times and alarms, hands intact records to Meaning
// and asks again when nothing comes. There is no acknowledgement: data is the only answer.
//
// Sections refer to the protocol sheet named in frames.h.
#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <utility>

#include "drivers/driver.h"
#include "drivers/ge/frames.h"
#include "drivers/ge/meaning.h"
#include "drivers/ge/numbering.h"

namespace vigil::drivers::ge {
namespace {

using std::chrono::seconds;

// Section 8.
constexpr Millis after_stop{200};
constexpr seconds patience{15};       // without displayed values
constexpr seconds ask_again{10};      // when that was not the first time
constexpr seconds between_starts{5};  // never more often
constexpr seconds broken_off{1};      // section 2: a gap inside a frame

class Ge final : public Driver {
 public:
  explicit Ge(std::uint8_t level) : level_(level) {}

  void on_open(Time now, Output& output) override {
    window_.clear();
    rejects_.clear();
    numbering_.clear();
    meaning_.reopen();
    // A silent monitor makes its link open again and again.
    if (step_ == Step::listening && unanswered_) miss(output);
    step_ = Step::stopping;
    next_ = now;
  }

  void on_bytes(Time now, Bytes bytes, Output& output) override {
    drop_broken_off(now, output);
    while (!bytes.empty()) {
      bytes = window_.fill(bytes, now);
      while (!window_.bytes().empty()) {
        const Cut cut = cut_frame(window_.bytes());
        if (cut.kind == Cut::Kind::more) break;
        const Bytes front = window_.bytes().first(cut.length);
        if (cut.kind == Cut::Kind::noise) reject(front, output);
        if (cut.kind == Cut::Kind::frame && cut.length > 1) on_frame(now, front, output);
        window_.drop(cut.length);
      }
    }
  }

  void on_tick(Time now, Output& output) override {
    if (cuff_times_ == CuffTimes::wanted) {
      output.send(start_cuff_times(level_));
      cuff_times_ = CuffTimes::asked;
    }
    if (now < next_) return;
    switch (step_) {
      case Step::stopping:
        return stop(now, output);
      case Step::starting:
        return start(now, output);
      case Step::listening:
        miss(output);
        return stop(now, output);
    }
  }

 private:
  enum class Step { stopping, starting, listening };
  // No document shows how to ask for them (section 11): asked once there are values, and never
  // again if the values then stop and no time came.
  enum class CuffTimes { untried, wanted, asked, given, given_up };

  // A stream may still run for whoever asked before us (section 3.3).
  void stop(Time now, Output& output) {
    output.send(stop_values(level_));
    step_ = Step::starting;
    next_ = now + after_stop;
    if (started_) next_ = std::max<Time>(next_, *started_ + between_starts);
  }

  void start(Time now, Output& output) {
    output.send(start_values(level_));
    output.send(start_alarms(level_));
    started_ = now;
    next_ = now + (missed_ ? ask_again : patience);
    unanswered_ = true;
    step_ = Step::listening;
  }

  void miss(Output& output) {
    if (cuff_times_ == CuffTimes::asked) cuff_times_ = CuffTimes::given_up;
    if (std::exchange(missed_, true)) return;
    output.say({.kind = Notice::Kind::no_answer,
                .detail = "no displayed values: check cable, RTS/CTS, 19200 or 115200 8E1"});
  }

  // Section 2: what comes a second later does not belong to the same frame.
  void drop_broken_off(Time now, Output& output) {
    const Bytes waiting = window_.bytes();
    if (waiting.size() < 2) return;  // a flag alone may begin the next frame
    if (now - window_.arrived(waiting.size() - 1) <= broken_off) return;
    reject(waiting, output);
    window_.clear();
  }

  void on_frame(Time now, Bytes frame, Output& output) {
    const auto bytes = open_frame(frame, buffer_);
    if (!bytes) return reject(frame, output);
    const auto record = parse_record(*bytes);
    if (!record) return reject(frame, output);
    rejects_.good(output);
    if (record->header.level != 0) say_missing(record->header, output);  // not our own, come back
    const Meaning::Heard heard = meaning_.take(now, *record, output);
    if (heard.cuff_time) cuff_times_ = CuffTimes::given;
    if (heard.displayed) answered(now);
  }

  void answered(Time now) {
    if (step_ != Step::listening) return;
    const bool first = std::exchange(unanswered_, false);
    const bool may_ask = cuff_times_ == CuffTimes::untried || cuff_times_ == CuffTimes::given;
    if (first && may_ask) cuff_times_ = CuffTimes::wanted;
    missed_ = false;
    next_ = now + patience;
  }

  // Lost without a trace: rejected bytes would have told.
  void say_missing(const Header& header, Output& output) {
    const int missing = numbering_.missing_before(header);
    if (std::exchange(rejected_, false) || missing == 0) return;
    output.say({.kind = Notice::Kind::bad_frame,
                .detail = std::to_string(missing) + " records did not come"});
  }

  void reject(Bytes bytes, Output& output) {
    rejected_ = true;
    rejects_.bad(
        [bytes] {
          return "expected a record with right sum, length and table, got " + show(bytes);
        },
        output);
  }

  const std::uint8_t level_;
  FrameWindow window_;
  RecordBuffer buffer_{};
  Rejects rejects_;
  bool rejected_ = false;  // something since the last good record
  Numbering numbering_;
  Meaning meaning_;

  Step step_ = Step::stopping;
  Time next_{};                  // when the step is due
  std::optional<Time> started_;  // when values were asked for
  bool unanswered_ = false;      // no values since then
  bool missed_ = false;          // said, and no values since then
  CuffTimes cuff_times_ = CuffTimes::untried;
};

std::uint8_t level_from(const std::string& value) {
  unsigned level = 0;
  const char* end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, level);
  constexpr unsigned highest = 15;
  if (error != std::errc{} || stop != end || level > highest) {
    throw std::invalid_argument("ge: level must be 0 to 15, got \"" + value + '"');
  }
  return static_cast<std::uint8_t>(level);
}

}  // namespace

// Option `level`: the DRI level written into requests, for a monitor that ignores 0 (T16).
std::unique_ptr<Driver> make(const Options& options) {
  std::uint8_t level = 0;
  for (const auto& [key, value] : options) {
    if (key != "level") throw std::invalid_argument("ge: unknown key \"" + key + '"');
    level = level_from(value);
  }
  return std::make_unique<Ge>(level);
}

}  // namespace vigil::drivers::ge
