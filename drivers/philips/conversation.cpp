// Steps, patience and requests. Section numbers refer to the sheet named in codes.h.
#include "drivers/philips/conversation.h"

#include <algorithm>
#include <utility>

#include "drivers/philips/apdu.h"
#include "drivers/philips/codes.h"
#include "drivers/philips/mib.h"

namespace vigil::drivers::philips {
namespace {

using std::chrono::seconds;

// Section 8.
constexpr seconds keep_alive_period{4};
constexpr seconds lost_after{10};
constexpr seconds pause_after_loss{1};
constexpr seconds pause_after_refusal{5};
constexpr seconds shortest_pause{2}, longest_pause{10};
// Section 9.
constexpr seconds response_time{3};
constexpr seconds event_time{5};
// Section 4.4: the monitor sends for 600 s, we ask again after 300 s; sooner if it has stopped.
constexpr std::uint32_t extended_period = 600 * 8000;
constexpr seconds renewal{300};
constexpr seconds numerics_missing{5};
constexpr seconds single_poll_period{1};

constexpr int failures_until_silent = 3;

}  // namespace

void Conversation::open(Time now) {
  waiting_.clear();
  known_.reset();
  rest(now);
}

void Conversation::rest(Time until) {
  step_ = Step::resting;
  until_ = until;
}

// On RS232 the monitor may still stream to whoever was here before (section 8).
void Conversation::associate() {
  medium_ = told_.value_or(known_.value_or(attempts_ % 2 == 0 ? Medium::udp : Medium::mib));
  ++attempts_;
  const bool left_over = std::exchange(associated_, false);
  if (left_over || medium_ == Medium::mib) waiting_.push_back(Send::abort);
  if (medium_ == Medium::mib) waiting_.push_back(Send::release);
  waiting_.push_back(Send::associate);
  step_ = Step::associating;
}

void Conversation::on_response(Time at, bool framed, const Granted& granted) {
  if (step_ != Step::associating) return;
  known_ = framed ? Medium::mib : Medium::udp;
  medium_ = *known_;
  --attempts_;  // the next attempt goes the same way
  associated_ = true;
  extended_ = granted.extended_poll;
  single_period_ = std::max<Millis>(single_poll_period, Millis{granted.shortest_period / 8});
  since_ = at;
  waiting_.clear();
  step_ = Step::awaiting_event;
}

// A later event is a device that was made anew: answered, and polled again (section 9).
void Conversation::on_create_event(Time at, std::uint16_t invoke_id) {
  if (step_ != Step::awaiting_event && step_ != Step::polling) return;
  waiting_.clear();
  create_id_ = invoke_id;
  waiting_.push_back(Send::create_result);
  step_ = Step::polling;
  failures_ = 0;
  told_end_.clear();
  heard_ = at;
  poll(at);
}

void Conversation::poll(Time now) {
  ++poll_number_;
  waiting_.push_back(Send::poll_numerics);
  waiting_.push_back(Send::poll_alarms);
  polled_ = numerics_ = now;
}

void Conversation::on_refuse(Time at, Output& output) {
  if (step_ != Step::listening && step_ != Step::associating) return;
  tell_end("the monitor refuses the association", output);
  if (step_ == Step::listening) return;
  waiting_.clear();
  rest(at + pause_after_refusal);
}

// Section 8: after an abort an immediate retry is fine; not again and again, though.
void Conversation::on_abort(Time at, Output& output) {
  tell_end("the monitor has aborted the association", output);
  if (step_ == Step::listening || step_ == Step::resting) return;
  // An answer to the abort that we send ourselves before we ask.
  if (step_ == Step::associating) return;
  waiting_.clear();
  associated_ = false;
  rest(step_ == Step::polling ? at : at + shortest_pause);
}

void Conversation::on_release(Time at, Output& output) {
  tell_end("the monitor releases the association", output);
  if (step_ == Step::listening) return;
  waiting_.clear();
  waiting_.push_back(Send::release_response);
  associated_ = false;
  rest(at + shortest_pause);
}

// Without the extended poll there is still the single one.
void Conversation::on_error(std::uint16_t invoke_id) {
  if (step_ == Step::polling && (invoke_id == numerics_id_ || invoke_id == alarms_id_)) {
    extended_ = false;
  }
}

void Conversation::tell_end(std::string_view why, Output& output) {
  if (std::exchange(told_end_, why) == why) return;
  output.say({.kind = Notice::Kind::refused, .detail = std::string(why)});
}

void Conversation::on_tick(Time now, Output& output) {
  switch (step_) {
    case Step::listening:
      return;
    case Step::resting:
      if (now >= until_ && waiting_.empty()) associate();
      break;
    case Step::associating:
      if (waiting_.empty() && now - since_ >= response_time) miss(now, output);
      break;
    case Step::awaiting_event:
      if (now - since_ < event_time) break;
      waiting_.push_back(Send::abort);
      associated_ = false;
      miss(now, output);
      break;
    case Step::polling:
      keep_polling(now, output);
      break;
  }
  if (!waiting_.empty()) send(now, output);
}

void Conversation::miss(Time now, Output& output) {
  if (++failures_ == failures_until_silent) {
    output.say({.kind = Notice::Kind::no_answer, .detail = "no answer to 3 association requests"});
  }
  rest(now + std::min(shortest_pause * failures_, longest_pause));
}

void Conversation::keep_polling(Time now, Output& output) {
  if (now - heard_ >= lost_after) {
    output.say(
        {.kind = Notice::Kind::no_answer, .detail = "association lost: nothing came for 10 s"});
    waiting_.assign(1, Send::abort);
    associated_ = false;
    return rest(now + pause_after_loss);
  }
  if (!waiting_.empty()) return;
  const bool stopped = now - numerics_ >= numerics_missing;
  const bool due =
      extended_ ? stopped || now - polled_ >= renewal : now - polled_ >= single_period_;
  if (due) return poll(now);
  if (now - sent_ >= keep_alive_period) waiting_.push_back(Send::keep_alive);
}

void Conversation::send(Time now, Output& output) {
  const Send what = waiting_.front();
  waiting_.erase(waiting_.begin());
  std::vector<std::byte> message;
  append(what, message);
  if (medium_ == Medium::mib) {
    append_mib(message, output.to_device);
  } else {
    output.to_device.insert(output.to_device.end(), message.begin(), message.end());
  }
  sent_ = now;
  if (what == Send::associate) since_ = now;
}

void Conversation::append(Send what, std::vector<std::byte>& out) {
  const std::uint32_t period = extended_ ? extended_period : 0;
  switch (what) {
    case Send::abort:
      return append_abort(out);
    case Send::release:
      return append_release_request(out);
    case Send::associate:
      return append_association_request(medium_, out);
    case Send::release_response:
      return append_release_response(out);
    case Send::create_result:
      return append_create_result(create_id_, out);
    case Send::poll_numerics:
      numerics_id_ = next_id();
      return append_poll({.invoke_id = numerics_id_,
                          .number = poll_number_,
                          .object = object_class::numeric,
                          .group = attribute_group::all,
                          .period = period},
                         out);
    case Send::poll_alarms:
      alarms_id_ = next_id();
      return append_poll({.invoke_id = alarms_id_,
                          .number = poll_number_,
                          .object = object_class::alarm_monitor,
                          .group = attribute_group::alarm_monitor,
                          .period = period},
                         out);
    case Send::keep_alive:
      return append_poll({.invoke_id = next_id(),
                          .number = poll_number_,
                          .object = object_class::alarm_monitor,
                          .group = attribute_group::vmo_static,
                          .period = 0},
                         out);
  }
}

}  // namespace vigil::drivers::philips
