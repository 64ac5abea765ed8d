// The DINAMAP driver: asks, one request at a time, and hands intact answers to Meaning.
//
// Starting or stopping the cuff (NC, ND) is an action on a patient: this driver only reads.
// Sections refer to the protocol sheet named in frames.h.
#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "drivers/dinamap/frames.h"
#include "drivers/dinamap/meaning.h"
#include "drivers/driver.h"
#include "drivers/framing.h"

namespace vigil::drivers::dinamap {
namespace {

constexpr Millis answer_time{1500};                   // section 4; one retry
constexpr int polls_until_silent = 3;                 // serial_common, "Blank after"
constexpr std::string_view usual_polls = "NA,OA,RA";  // section 4
// All that only reads and whose answer is known (section 3).
constexpr std::array<std::string_view, 6> readable{"NA", "NF", "OA", "RA", "RC", "TC"};

struct Poll {
  std::string letters;
  std::string request;
  int unanswered = 0;  // in a row
};

class Dinamap final : public Driver {
 public:
  explicit Dinamap(std::vector<Poll> polls) : polls_(std::move(polls)) {}

  void on_open(Time now, Output&) override {
    // What went unanswered is remembered: a silent monitor makes its link open again and again.
    window_.clear();
    rejects_.clear();
    meaning_.reopen();
    step_ = Step::resting;
    has_asked_ = false;
    next_cycle_ = now;
  }

  void on_bytes(Time now, Bytes bytes, Output& output) override {
    while (!bytes.empty()) {
      bytes = window_.fill(bytes, now);
      for (Cut cut = next_cut(); cut.kind != Cut::Kind::more; cut = next_cut()) {
        const Bytes front = window_.bytes().first(cut.length);
        if (cut.kind == Cut::Kind::noise) reject(front, output);
        if (cut.kind == Cut::Kind::frame && cut.length > 1) on_line(now, front, output);
        window_.drop(cut.length);
      }
    }
  }

  // Requests leave at ticks only, so that answers cut anywhere give the same conversation.
  void on_tick(Time now, Output& output) override {
    switch (step_) {
      case Step::resting:
        if (now < next_cycle_) return;
        next_cycle_ = now + poll_period;
        current_ = 0;
        return ask(now, output);
      case Step::asking:
        if (now - asked_ < answer_time) return;
        if (std::exchange(retry_left_, false)) return send(now, output);
        miss(output);
        return advance(now, output);
      case Step::answered:
        return advance(now, output);
    }
  }

 private:
  enum class Step { resting, asking, answered };

  Cut next_cut() const { return cut_line(window_.bytes(), longest_line); }

  void ask(Time now, Output& output) {
    retry_left_ = true;
    send(now, output);
  }

  void send(Time now, Output& output) {
    // Section 4: what came of an earlier answer must not run into the next one.
    if (!window_.bytes().empty()) reject(window_.bytes(), output);
    window_.clear();
    output.send(polls_[current_].request);
    asked_ = now;
    has_asked_ = true;
    step_ = Step::asking;
  }

  void advance(Time now, Output& output) {
    if (++current_ < polls_.size()) return ask(now, output);
    step_ = Step::resting;
  }

  // Said once when the device is silent, and once for a command that it alone does not answer.
  void miss(Output& output) {
    Poll& poll = polls_[current_];
    ++poll.unanswered;
    ++unanswered_;
    if (unanswered_ == polls_until_silent) {
      output.say({.kind = Notice::Kind::no_answer, .detail = "no answer to 3 polls in a row"});
    } else if (poll.unanswered == polls_until_silent && unanswered_ < polls_until_silent) {
      output.say(
          {.kind = Notice::Kind::no_answer, .detail = poll.letters + ": no answer to 3 polls"});
    }
  }

  void on_line(Time now, Bytes frame, Output& output) {
    const auto reply = parse_reply(line_text(frame));
    if (!reply) return reject(frame, output);
    const bool asked = step_ == Step::asking;
    const std::string_view expected =
        asked ? std::string_view(polls_[current_].letters) : "nothing";
    // Who never asked listens to somebody else's conversation, and takes it all.
    if (has_asked_ && reply->letters != expected) return refuse(*reply, expected, output);
    if (!take(now, *reply, output)) return reject(frame, output);
    rejects_.good(output);
    if (!asked) return;
    step_ = Step::answered;
    polls_[current_].unanswered = unanswered_ = 0;
  }

  // False when the letters are unknown or a field is not as it should be.
  bool take(Time now, const Reply& reply, Output& output) {
    if (reply.letters == "NA" || reply.letters == "NF") {
      const auto cuff = parse_cuff(reply.data);
      if (cuff) meaning_.take(now, *cuff, output);
      return cuff.has_value();
    }
    if (reply.letters == "OA") {
      const auto oximeter = parse_oximeter(reply.data);
      if (oximeter) meaning_.take(*oximeter, output);
      return oximeter.has_value();
    }
    if (reply.letters == "RA" || reply.letters == "RC") {
      const auto rate = parse_rate(reply.data);
      if (rate) meaning_.take(*rate, output);
      return rate.has_value();
    }
    const auto thermometer =
        reply.letters == "TC" ? parse_thermometer(reply.data) : std::optional<Thermometer>{};
    if (thermometer) meaning_.take(now, *thermometer, output);
    return thermometer.has_value();
  }

  static void refuse(const Reply& reply, std::string_view expected, Output& output) {
    output.say({.kind = Notice::Kind::refused,
                .detail = "late answer " + std::string(reply.letters) + " while " +
                          std::string(expected) + " was asked"});
  }

  void reject(Bytes bytes, Output& output) {
    rejects_.bad([bytes] { return "expected an answer with a right checksum, got " + show(bytes); },
                 output);
  }

  std::vector<Poll> polls_;
  Window<longest_line> window_;
  Rejects rejects_;
  Meaning meaning_;

  Step step_ = Step::resting;
  std::size_t current_ = 0;  // index into polls_
  bool retry_left_ = false;
  bool has_asked_ = false;  // since the link opened
  Time next_cycle_{}, asked_{};
  int unanswered_ = 0;  // polls in a row, of any kind
};

std::vector<Poll> polls_from(std::string_view list) {
  std::vector<Poll> polls;
  while (!list.empty()) {
    const std::string_view letters = list.substr(0, list.find(','));
    if (std::find(readable.begin(), readable.end(), letters) == readable.end()) {
      throw std::invalid_argument("dinamap: poll may list NA, NF, OA, RA, RC, TC; got \"" +
                                  std::string(letters) + '"');
    }
    polls.push_back({std::string(letters), request(letters)});
    list.remove_prefix(std::min(list.size(), letters.size() + 1));
  }
  return polls;
}

}  // namespace

// Option `poll`: what to ask in each cycle, in this order, for example "NA,OA,RA,TC".
std::unique_ptr<Driver> make(const Options& options) {
  std::string_view polls = usual_polls;
  for (const auto& [key, value] : options) {
    if (key != "poll") throw std::invalid_argument("dinamap: unknown key \"" + key + '"');
    if (value.empty()) throw std::invalid_argument("dinamap: poll is empty");
    polls = value;
  }
  return std::make_unique<Dinamap>(polls_from(polls));
}

}  // namespace vigil::drivers::dinamap
