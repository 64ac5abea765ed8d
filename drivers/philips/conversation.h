// The client's side of an association: when to ask for one, what to poll, when to say that we are
// still here, when to give up. What results say is left to others. Facts: sheet sections 8 and 9.
#pragma once

#include "drivers/philips/session.h"

namespace vigil::drivers::philips {

class Conversation {
 public:
  // Empty: both media are tried in turn until the monitor answers.
  explicit Conversation(std::optional<Medium> told) : told_(told) {}

  // Until it was opened once, a recording is read: nothing is sent and every result is taken.
  void open(Time now);
  bool is_live() const { return step_ != Step::listening; }
  // Results of an association before ours are nobody's (section 8).
  bool takes_results() const { return step_ == Step::listening || step_ == Step::polling; }

  // What came, at its time.
  void heard(Time at) { heard_ = std::max(heard_, at); }
  void heard_numerics(Time at) { numerics_ = std::max(numerics_, at); }
  void on_response(Time at, bool framed, const Granted& granted);
  void on_create_event(Time at, std::uint16_t invoke_id);
  void on_refuse(Time at, Output& output);
  void on_abort(Time at, Output& output);
  void on_release(Time at, Output& output);
  void on_error(std::uint16_t invoke_id);

  // At most one message leaves at a tick, so that a network sends it as one datagram.
  void on_tick(Time now, Output& output);

 private:
  enum class Step { listening, resting, associating, awaiting_event, polling };
  enum class Send {
    abort,
    release,
    associate,
    release_response,
    create_result,
    poll_numerics,
    poll_alarms,
    keep_alive,
  };

  void rest(Time until);
  void associate();
  void miss(Time now, Output& output);
  void keep_polling(Time now, Output& output);
  void poll(Time now);
  void send(Time now, Output& output);
  void append(Send what, std::vector<std::byte>& out);
  std::uint16_t next_id() { return ++last_id_; }
  void tell_end(std::string_view why, Output& output);

  std::optional<Medium> told_, known_;
  Medium medium_ = Medium::udp;  // of this attempt
  Step step_ = Step::listening;
  std::vector<Send> waiting_;
  Time until_{};  // resting
  Time since_{};  // associating, awaiting the event
  Time heard_{}, numerics_{}, sent_{};
  Time polled_{};            // polling
  bool associated_ = false;  // as far as the monitor knows
  bool extended_ = false;
  Millis single_period_{};
  int failures_ = 0;  // in a row
  std::size_t attempts_ = 0;
  std::string told_end_;  // why the last association ended, said once
  std::uint16_t last_id_ = 0, create_id_ = 0, numerics_id_ = 0, alarms_id_ = 0, poll_number_ = 0;
};

}  // namespace vigil::drivers::philips
