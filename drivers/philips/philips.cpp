// The IntelliVue driver: cuts the stream into messages, lets each be read by whom it concerns, and
// asks at ticks. Nothing here can act on a patient: the protocol only reads.
// Section numbers refer to the sheet named in codes.h.
#include <stdexcept>
#include <utility>

#include "drivers/philips/alarms.h"
#include "drivers/philips/codes.h"
#include "drivers/philips/conversation.h"
#include "drivers/philips/numerics.h"
#include "drivers/philips/stream.h"

namespace vigil::drivers::philips {
namespace {

constexpr Millis patience{200};  // section 2.2, "Receiver limits"
constexpr std::chrono::seconds sign_of_life{5};

class Philips final : public Driver {
 public:
  explicit Philips(std::optional<Medium> told) : stream_(told), conversation_(told) {}

  void on_open(Time now, Output&) override {
    stream_.reopen();
    rejects_.clear();
    numerics_.reopen();
    alarms_.reopen();
    identity_.clear();
    spoke_ = now;
    situation_ = {.live = true, .behind = {}};
    conversation_.open(now);
  }

  void on_bytes(Time now, Bytes bytes, Output& output) override {
    while (!bytes.empty()) {
      bytes = stream_.fill(bytes, now);
      while (const auto item = stream_.next()) take(*item, output);
    }
  }

  void on_tick(Time now, Output& output) override {
    if (conversation_.is_live() && stream_.give_up(now, patience)) {
      rejects_.bad([] { return "expected the rest of a message, nothing came"; }, output);
    }
    conversation_.on_tick(now, output);
  }

 private:
  void take(const Stream::Item& item, Output& output) {
    const bool good = item.good && understand(item.bytes, item.arrived, output);
    if (!good) {
      rejects_.bad(
          [&item] {
            const auto fault = item.good ? "expected lengths that fit together" : item.fault;
            return std::string(fault) + ", got " + show(item.bytes);
          },
          output);
    }
    if (good) rejects_.good(output);
    if (item.good && !good) {
      stream_.refuse();
    } else {
      stream_.drop();
    }
  }

  // False when a length in the message is wrong; then nothing was said of it.
  bool understand(Bytes message, Time at, Output& output) {
    if (message.empty()) return false;
    if (is_session_message(message)) return on_session(message, at, output);
    if (is_connect_indication(message)) {
      const auto announcement = parse_connect_indication(message);
      if (announcement) identify(*announcement, output);
      return announcement.has_value();
    }
    const auto apdu = parse_apdu(message);
    return apdu && on_apdu(*apdu, at, output);
  }

  bool on_session(Bytes message, Time at, Output& output) {
    const auto first = std::to_integer<std::uint8_t>(message.front());
    const Cut cut = cut_session_message(message, true);
    // Section 3.4: only the first byte of a refusal is certain.
    const bool whole = cut.kind == Cut::Kind::frame && cut.length == message.size();
    if (!whole && first != kind::refuse) return false;
    conversation_.heard(at);
    switch (first) {
      case kind::association_response:
        conversation_.on_response(at, stream_.framed(),
                                  parse_association_response(message).value_or(Granted{}));
        return true;
      case kind::refuse:
        conversation_.on_refuse(at, output);
        return true;
      case kind::abort:
        conversation_.on_abort(at, output);
        return true;
      case kind::release_request:
        conversation_.on_release(at, output);
        return true;
      case kind::association_request:
        say_client(output);
        return true;
      default:
        return true;
    }
  }

  bool on_apdu(const Apdu& apdu, Time at, Output& output) {
    if (apdu.type == ro::error) {
      conversation_.heard(at);
      conversation_.on_error(apdu.invoke_id);
      say_error(apdu.error, output);
      return true;
    }
    if (apdu.type == ro::invoke) return on_invoke(apdu, at, output);
    // Answers to what we do not ask, and waves, count as signs of life only.
    if (!apdu.waves && is_poll_result(apdu)) return on_result(apdu, at, output);
    conversation_.heard(at);
    return true;
  }

  bool on_invoke(const Apdu& apdu, Time at, Output& output) {
    if (apdu.command != command::confirmed_event_report && apdu.command != command::event_report) {
      say_client(output);
      return true;
    }
    const Event event = parse_event(apdu);
    if (event.bad) return false;
    conversation_.heard(at);
    if (!event.announced) return true;
    spoke_ = at;  // the first result has no values (section 4.5)
    identify(*event.announced, output);
    situation_.set_clock(event.announced->clock, at);
    situation_.demo_mode = (event.announced->mode.value_or(0) & (demo_mode | service_mode)) != 0;
    situation_.told_demo = false;
    if (situation_.demo_mode) situation_.refuse_demo(output);
    if (apdu.command == command::confirmed_event_report) {
      conversation_.on_create_event(at, apdu.invoke_id);
    }
    return true;
  }

  bool on_result(const Apdu& apdu, Time at, Output& output) {
    if (!result_.read(apdu)) return false;
    if (!conversation_.takes_results()) return true;
    if (result_.object_class() == object_class::alarm_monitor) {
      if (!alarms_.take(result_, situation_, output)) return false;
    }
    conversation_.heard(at);
    situation_.set_clock(result_.absolute_time(), at);
    if (result_.object_class() == object_class::numeric) on_numerics(apdu, at, output);
    return true;
  }

  void on_numerics(const Apdu& apdu, Time at, Output& output) {
    conversation_.heard_numerics(at);
    const std::size_t before = output.said.size();
    numerics_.take(result_, at, situation_, output);
    if (output.said.size() > before) spoke_ = at;
    if (!apdu.ends_group || !situation_.live || at - spoke_ < sign_of_life) return;
    // A monitor that measures nothing is still there.
    spoke_ = at;
    output.say({.parameter = Parameter::heart_rate,
                .value = {},
                .quality = Quality::invalid,
                .measured = {}});
  }

  void identify(const Announcement& announcement, Output& output) {
    std::string text = describe(announcement);
    if (text == identity_) return;
    identity_ = text;
    output.say({.kind = Notice::Kind::identified, .detail = std::move(text)});
  }

  static void say_error(std::uint16_t error, Output& output) {
    const std::string_view words = error_text(error);
    output.say({.kind = Notice::Kind::refused,
                .detail = "the monitor answers with error " + std::to_string(error) +
                          (words.empty() ? "" : ": " + std::string(words))});
  }

  // In a recording of both directions.
  void say_client(Output& output) {
    if (std::exchange(told_client_, true)) return;
    output.say({.kind = Notice::Kind::refused, .detail = "a request of another client"});
  }

  Stream stream_;
  Rejects rejects_;
  Conversation conversation_;
  PollResult result_;
  Numerics numerics_;
  Alarms alarms_;
  Situation situation_;
  std::string identity_;
  Time spoke_{};  // when numerics last said anything
  bool told_client_ = false;
};

}  // namespace

// Option `framing`: "udp" for a network, "mib" for RS232, "auto" (default) to try both in turn.
std::unique_ptr<Driver> make(const Options& options) {
  std::optional<Medium> medium;
  for (const auto& [key, value] : options) {
    if (key != "framing") throw std::invalid_argument("philips: unknown key \"" + key + '"');
    if (value == "udp") {
      medium = Medium::udp;
    } else if (value == "mib") {
      medium = Medium::mib;
    } else if (value != "auto") {
      throw std::invalid_argument("philips: framing is udp, mib or auto; got \"" + value + '"');
    }
  }
  return std::make_unique<Philips>(medium);
}

}  // namespace vigil::drivers::philips
