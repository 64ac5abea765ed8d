// Reports on time, answers checked, repetition with patience. Patience is real time (the receiver
// does not think faster in a fast world), so it grows with the speed.
#include "simulators/push.h"

#include <algorithm>
#include <cstdio>
#include <deque>

#include "simulators/hl7_text.h"
#include "simulators/order.h"

namespace vigil::sim {
namespace {

constexpr int most_tries = 3;             // sheet hl7-mllp, section 4: GE B40, Efficia
constexpr double patience_seconds = 5.0;  // the same: Draeger's watchdog
constexpr Time usual_interval = Seconds{1};

struct Message {
  std::string id, payload;
  int tries = 0;
};

class Push : public Device {
 public:
  Push(Compose compose, std::string_view id_prefix, Time interval, Variants quirks,
       const DeviceSettings& settings)
      : compose_(compose),
        id_prefix_(id_prefix),
        interval_(interval),
        patience_(from_seconds(patience_seconds * std::max(1.0, settings.speed))),
        quirks_(std::move(quirks)),
        settings_(settings) {}

  void on_open(Time now, Output& out) override;
  void on_close(Time) override;
  void on_bytes(Time now, Beds, std::string_view bytes, Output& out) override;
  void on_time(Time now, Beds beds, Output& out) override;
  Time next() const override { return std::min(next_report_, try_again_); }
  bool holding() const override { return settings_.exact && !waiting_.empty(); }
  Counts counts() const override {
    return {{"messages", numbered_}, {"answered", answered_},     {"refused", refused_},
            {"resent", resent_},     {"mismatched", mismatched_}, {"given_up", given_up_},
            {"skipped", skipped_}};
  }

 private:
  void report(Time now, Beds beds);
  void send(Time now, Output& out);
  void answer(Time now, const std::string& payload, Output& out);

  Compose compose_;
  std::string id_prefix_;
  Time interval_, patience_;
  Variants quirks_;
  DeviceSettings settings_;
  Time next_report_{}, try_again_ = never;
  bool connected_ = false;
  std::deque<Message> waiting_;  // the first is in flight when it has tries
  Deframer answers_;
  long numbered_ = 0, answered_ = 0, refused_ = 0, resent_ = 0, mismatched_ = 0, given_up_ = 0,
       skipped_ = 0;
};

void Push::on_open(Time now, Output& out) {
  connected_ = true;
  answers_.forget();
  send(now, out);
}

void Push::on_close(Time) {
  connected_ = false;
  try_again_ = never;
}

void Push::report(Time now, Beds beds) {
  if (!waiting_.empty()) {  // it stops sending until acknowledged
    ++skipped_;
    return;
  }
  for (std::size_t bed = 0; bed < beds.size(); ++bed) {
    char id[24];
    std::snprintf(id, sizeof id, "%06ld", ++numbered_);
    const Report report{
        beds[bed], now, settings_.started, id_prefix_ + id, settings_.locations[bed], bed};
    waiting_.push_back({report.id, compose_(report, quirks_)});
  }
}

void Push::send(Time now, Output& out) {
  try_again_ = never;
  if (waiting_.empty() || !connected_) return;
  if (waiting_.front().tries > 0) ++resent_;
  ++waiting_.front().tries;
  out.frames.push_back({now, mllp(waiting_.front().payload), 2, 0x01});  // damages "MSH"
  try_again_ = now + patience_;
}

void Push::on_time(Time now, Beds beds, Output& out) {
  if (now >= next_report_) {
    next_report_ += interval_;
    const bool idle = waiting_.empty();
    report(now, beds);
    if (idle) send(now, out);
  }
  if (now < try_again_) return;
  if (waiting_.front().tries >= most_tries) {
    ++given_up_;
    waiting_.pop_front();
  }
  send(now, out);
}

void Push::on_bytes(Time now, Beds, std::string_view bytes, Output& out) {
  for (const auto& payload : answers_.feed(bytes)) answer(now, payload, out);
}

void Push::answer(Time now, const std::string& payload, Output& out) {
  std::string code, id;
  for (const auto& segment : segments_of(payload)) {
    if (!segment.starts_with("MSA|")) continue;
    code = field(segment, 1);
    id = field(segment, 2);
  }
  const bool ours = !waiting_.empty() && waiting_.front().tries > 0 && id == waiting_.front().id;
  if (!ours || code.size() != 2) {
    ++mismatched_;  // late, doubled, or for somebody else: never taken for the one in flight
    return;
  }
  ++(code == "AA" || code == "CA" ? answered_ : refused_);
  waiting_.pop_front();
  send(now, out);
}

}  // namespace

std::unique_ptr<Device> make_push(Compose compose, std::string_view id_prefix,
                                  const Variants& variants, const DeviceSettings& settings) {
  Time interval = usual_interval;
  Variants quirks;
  for (const auto& word : variants) {
    if (word.find_first_of("0123456789") == 0)
      interval = from_seconds(parse_duration(word));
    else
      quirks.push_back(word);
  }
  if (interval < std::chrono::milliseconds{10}) throw BadInput("reports at most every 10ms");
  return std::make_unique<Push>(compose, id_prefix, interval, std::move(quirks), settings);
}

}  // namespace vigil::sim
