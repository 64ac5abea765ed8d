// Philips IntelliVue, Data Export (sheet philips-intellivue.md): waits to be associated with,
// announces itself, answers polls and repeats the extended ones every 1.024 s. Over a network each
// message is a datagram; the variant `mib` puts it into a frame of the RS232 line.
#include <algorithm>
#include <array>

#include "simulators/device.h"
#include "simulators/order.h"
#include "simulators/philips/messages.h"
#include "simulators/philips/objects.h"

namespace vigil::sim {
namespace {

using namespace philips;
using std::chrono::milliseconds;

constexpr Time byte_at_115200 = Time{87};
constexpr Time cadence = milliseconds{1024};   // section 4.5
constexpr Time announcing = milliseconds{60};  // after the response, section 10, item 2
constexpr Time repetition = Seconds{3};        // of the announcement, item 3
constexpr int most_announcements = 4;
constexpr double patience_seconds = 10.0;    // without any message of the client, item 8
constexpr Time until_trouble = Seconds{20};  // variants abort and silent
constexpr unsigned single_action = 0x0C16, extended_action = 0xF13B;
constexpr unsigned numeric = 0x0006, alarm_monitor = 0x0036;

struct Habits {
  bool mib = false, refuse = false, abort = false, silent = false, single = false, linked = false,
       drop = false, slow = false, clock = false;
  Look look;
};

// Who asked for results that come by themselves.
struct Subscription {
  Request request;
  Time next{}, end{};
  unsigned sequence = 0;
};

class IntelliVue : public Device {
 public:
  IntelliVue(const Habits& habits, const DeviceSettings& settings)
      : habits_(habits),
        settings_(settings),
        patience_(from_seconds(patience_seconds * std::max(1.0, settings.speed))),
        inbox_(habits.mib) {}

  void on_open(Time, Output&) override { inbox_.forget(); }
  void on_close(Time) override { stop(); }
  void on_bytes(Time now, Beds beds, std::string_view bytes, Output& out) override;
  void on_time(Time now, Beds beds, Output& out) override;
  Time next() const override;
  Time byte_time() const override { return habits_.mib ? byte_at_115200 : Time{}; }
  Counts counts() const override {
    return {{"associations", associations_},
            {"polls", polls_},
            {"results", results_},
            {"refused", refused_},
            {"timed_out", timed_out_}};
  }

 private:
  enum class State { idle, announced, polled };

  void say(Time now, const std::string& message, Output& out);
  void stop();
  void associate(Time now, std::string_view request, Output& out);
  void announce(Time now, Output& out);
  void data(Time now, const std::string& message, Beds beds, Output& out);
  void poll(Time now, const Request& request, const Vitals& vitals, Output& out);
  void answer(Time now, Subscription& subscription, const Vitals& vitals, Output& out);
  std::vector<std::string> objects(const Subscription& subscription, const Vitals& vitals);
  CuffShown cuff(const CuffState& state);
  std::uint32_t relative(Time now) const;
  WallTime clock(Time at) const;

  Habits habits_;
  DeviceSettings settings_;
  Time patience_;
  Inbox inbox_;
  State state_ = State::idle;
  Offer granted_;
  Time heard_{}, associated_{}, next_announcement_ = never;
  int announcements_ = 0;
  unsigned event_id_ = 0;
  std::vector<Subscription> subscriptions_;
  AlarmMonitor alarms_;
  std::optional<Time> shown_cuff_;  // the result whose systolic was shown alone already
  long associations_ = 0, polls_ = 0, results_ = 0, refused_ = 0, timed_out_ = 0;
};

void IntelliVue::say(Time now, const std::string& message, Output& out) {
  if (habits_.silent && state_ == State::polled && now - associated_ > until_trouble) return;
  const Time due = habits_.slow ? now + Seconds{1} : now;
  // Damage: the message type of a frame, the low byte of a message's own length.
  out.frames.push_back({due, habits_.mib ? frame(message) : message, habits_.mib ? 2U : 7U, 0x01});
}

void IntelliVue::stop() {
  state_ = State::idle;
  subscriptions_.clear();
  next_announcement_ = never;
}

// Section 7: 1/8 ms since the monitor was switched on, an hour before us or just before the wrap.
std::uint32_t IntelliVue::relative(Time now) const {
  constexpr std::uint32_t hour = 3600U * 8000U, half_a_minute = 30U * 8000U;
  const auto ticks = static_cast<std::uint32_t>(now.count() / 125);
  return (habits_.clock ? 0U - half_a_minute : hour) + ticks;
}

WallTime IntelliVue::clock(Time at) const {
  constexpr std::chrono::hours months{24 * 150};
  const WallTime wall = settings_.started + std::chrono::floor<milliseconds>(at);
  return habits_.clock ? wall - months : wall;
}

void IntelliVue::on_bytes(Time now, Beds beds, std::string_view bytes, Output& out) {
  for (const auto& message : inbox_.feed(bytes)) {
    heard_ = now;
    switch (static_cast<unsigned char>(message[0])) {
      case 0x0D:
        associate(now, message, out);
        break;
      case 0x09:
        say(now, release_response(), out);
        stop();
        break;
      case 0x19:
        stop();
        break;
      case 0xE1:
        data(now, message, beds, out);
        break;
      default:
        break;
    }
  }
}

void IntelliVue::associate(Time now, std::string_view request, Output& out) {
  if (habits_.refuse) {
    ++refused_;
    return say(now, association_refuse(), out);
  }
  if (state_ != State::idle) say(now, abort_message(), out);
  stop();
  const Offer offer = read_offer(request);
  granted_.period = std::max(offer.period, 4000U);  // 500 ms
  granted_.mtu = std::min(offer.mtu, habits_.linked ? 500U : 1000U);
  granted_.extended_poll = offer.extended_poll && !habits_.single;
  ++associations_;
  associated_ = now;
  say(now, association_response(granted_), out);
  state_ = State::announced;
  announcements_ = 0;
  ++event_id_;
  next_announcement_ = now + announcing;
}

void IntelliVue::announce(Time now, Output& out) {
  if (announcements_++ == most_announcements) {
    say(now, abort_message(), out);
    return stop();
  }
  say(now,
      create_event({.invoke_id = event_id_,
                    .relative_time = relative(now),
                    .clock = clock(now),
                    .demo = habits_.look.demo,
                    .bed = u"SIM BED"}),
      out);
  next_announcement_ = now + repetition;
}

void IntelliVue::data(Time now, const std::string& message, Beds beds, Output& out) {
  const auto request = read_request(message);
  if (!request) return;
  const bool accepted = request->type == 2 && request->command == 1;
  if (accepted && state_ == State::announced && request->invoke_id == event_id_) {
    state_ = State::polled;
    next_announcement_ = never;
  }
  // Item 3: before the result of the event has come, nothing is answered.
  if (state_ == State::polled && request->type == 1 && request->command == 7)
    poll(now, *request, beds[0], out);
}

// Section 10, item 7.
void IntelliVue::poll(Time now, const Request& request, const Vitals& vitals, Output& out) {
  ++polls_;
  const bool extended = request.action == extended_action && granted_.extended_poll;
  if (!extended && request.action != single_action)
    return say(now, error(request.invoke_id, 9), out);
  const bool of_numerics = request.object_class == numeric;
  if (!of_numerics && request.object_class != alarm_monitor)
    return say(now, error(request.invoke_id, 0), out);
  constexpr std::array numeric_groups{0x0000U, 0x0803U};
  constexpr std::array alarm_groups{0x0000U, 0x0801U, 0x0811U};
  const bool known =
      of_numerics ? std::count(numeric_groups.begin(), numeric_groups.end(), request.group) > 0
                  : std::count(alarm_groups.begin(), alarm_groups.end(), request.group) > 0;
  if (!known) return say(now, error(request.invoke_id, 15), out);
  Subscription subscription{request, now + cadence, now, 0};
  if (!extended) subscription.sequence = 1;  // with values at once
  answer(now, subscription, vitals, out);
  if (!extended || !request.period) return;
  subscription.end = now + Time{*request.period} * 125;
  std::erase_if(subscriptions_, [&](const Subscription& old) {
    return old.request.object_class == request.object_class;
  });
  subscriptions_.push_back(subscription);
}

// A new result of the cuff shows its systolic alone for once (item 11).
CuffShown IntelliVue::cuff(const CuffState& state) {
  CuffShown shown{state, false, std::nullopt};
  if (!state.reading) return shown;
  const Time finished = state.reading->finished;
  shown.measured = clock(finished);
  shown.early = !state.running && state.result == CuffResult::done && shown_cuff_ != finished;
  if (shown.early) shown_cuff_ = finished;
  return shown;
}

std::vector<std::string> IntelliVue::objects(const Subscription& s, const Vitals& vitals) {
  if (s.request.object_class == numeric) {
    if (s.sequence == 0) return static_numerics();
    return numerics(vitals, cuff(vitals.cuff), habits_.look);
  }
  constexpr unsigned static_group = 0x0811;
  if (s.request.group == static_group) return {u16(1) + list({attribute(0x0921, u16(1))})};
  return alarms_.object(vitals, habits_.look);
}

void IntelliVue::answer(Time now, Subscription& s, const Vitals& vitals, Output& out) {
  auto messages = results({.request = s.request,
                           .sequence = s.sequence,
                           .relative_time = relative(now),
                           .absolute_time = absolute_time(clock(now)),
                           .objects = objects(s, vitals)},
                          granted_.mtu);
  ++s.sequence;
  ++results_;
  // Every fifth result loses a part, every other of those its empty end.
  if (habits_.drop && results_ % 5 == 0 && messages.size() > 1)
    messages.erase(results_ % 10 == 0 ? messages.end() - 1 : messages.begin() + 1);
  for (const auto& message : messages) say(now, message, out);
}

void IntelliVue::on_time(Time now, Beds beds, Output& out) {
  if (now >= next_announcement_) announce(now, out);
  const bool trouble =
      habits_.abort && state_ == State::polled && now - associated_ > until_trouble;
  const bool deserted = state_ != State::idle && now - heard_ >= patience_;
  if (trouble || deserted) {
    if (deserted) ++timed_out_;
    say(now, abort_message(), out);
    return stop();
  }
  for (auto& subscription : subscriptions_) {
    if (now < subscription.next) continue;
    subscription.next += cadence;
    answer(now, subscription, beds[0], out);
  }
  std::erase_if(subscriptions_, [now](const Subscription& s) { return now >= s.end; });
}

Time IntelliVue::next() const {
  if (state_ == State::idle) return never;
  Time next = std::min(next_announcement_, heard_ + patience_);
  for (const auto& subscription : subscriptions_) next = std::min(next, subscription.next);
  return next;
}

bool* habit_of(Habits& habits, const std::string& word) {
  struct Named {
    const char* word;
    bool* habit;
  };
  for (const Named& n : {Named{"mib", &habits.mib},
                         {"refuse", &habits.refuse},
                         {"abort", &habits.abort},
                         {"silent", &habits.silent},
                         {"single", &habits.single},
                         {"linked", &habits.linked},
                         {"drop", &habits.drop},
                         {"slow", &habits.slow},
                         {"clock", &habits.clock},
                         {"demo", &habits.look.demo},
                         {"kpa", &habits.look.kilopascal},
                         {"questionable", &habits.look.questionable},
                         {"storm", &habits.look.storm}})
    if (word == n.word) return n.habit;
  return nullptr;
}

}  // namespace

std::unique_ptr<Device> make_philips(const Variants& variants, const DeviceSettings& settings) {
  Habits habits;
  for (const auto& word : variants) {
    bool* const habit = habit_of(habits, word);
    if (habit == nullptr)
      throw BadInput(
          "philips has the variants mib, refuse, abort, silent, single, linked, drop, "
          "slow, clock, demo, kpa, questionable and storm, not '" +
          word + "'");
    *habit = true;
  }
  return std::make_unique<IntelliVue>(habits, settings);
}

}  // namespace vigil::sim
