// GE Datex-Ohmeda S/5 and CARESCAPE B on their serial interface (sheet ge-s5-dri.md, section 9):
// sends nothing until asked, then values every few seconds, whether anybody listens or not. Levels
// 10 and 11 tell their alarms as well.
#include <algorithm>
#include <array>

#include "simulators/device.h"
#include "simulators/ge/alarms.h"
#include "simulators/ge/format.h"
#include "simulators/ge/values.h"
#include "simulators/order.h"

namespace vigil::sim::ge {
namespace {

constexpr Time byte_at_19200 = Time{573};  // 11 bits: 8E1
constexpr Time answer_after = std::chrono::milliseconds{500};
constexpr int shortest_interval = 5;
constexpr Time between_singles = Seconds{5};
constexpr Time between_alarms = Seconds{2};
constexpr Time restart_every = Seconds{300};
constexpr Time learning_for = Seconds{20};
constexpr int values_type = 0, waveform_type = 1, alarm_type = 4;  // r_maintype
constexpr int first_with_alarms = 10;
constexpr std::uint32_t clock_skew = 63'158'400;  // two years and a day fast
constexpr int spoilt_every = 6;                   // records

struct Habits {
  int level = 9;
  bool cuff_times = false;  // answers requests for auxiliary records
  bool ext2 = false;        // has that class; R's monitor had not
  bool electrodes = true;
  bool learns = false;   // the ECG, for the first 20 s
  bool skewed = false;   // the clock
  bool sloppy = false;   // records that are wrong in ways a line cannot make them
  bool forgets = false;  // restarts every five minutes
  bool silenced = false;
};

// What somebody asked for and did not stop.
struct Stream {
  Time next = never, every{};  // every zero: once
  unsigned classes = 0;
};

class Monitor : public Device {
 public:
  Monitor(const Habits& habits, const DeviceSettings& settings)
      : habits_(habits), started_(settings.started) {
    if (habits.forgets) next_restart_ = restart_every;
  }

  void on_open(Time, Output&) override { requests_.forget(); }
  void on_bytes(Time now, Beds beds, std::string_view bytes, Output& out) override;
  void on_time(Time now, Beds beds, Output& out) override;
  Time next() const override;
  Time byte_time() const override { return byte_at_19200; }
  Counts counts() const override {
    return {{"records", records_}, {"requests", asked_}, {"ignored", requests_.ignored()}};
  }

 private:
  void ask(Time now, const Request& request);
  void ask_alarms(Time now, const Request& request);
  void send_values(Time now, int type, const Vitals& vitals, Output& out);
  void send_alarms(Time now, const Vitals& vitals, Output& out);
  void send(Time now, Record record, Output& out);
  void send_spoilt(Time now, Record record, Output& out);
  void restart();
  Look look(Time now) const;
  std::vector<Subrecord> classes(Time now, int type, unsigned mask, const Vitals& v) const;

  Habits habits_;
  WallTime started_;
  Requests requests_;
  std::array<Stream, 5> streams_;  // by phdb_rcrd_type
  Time last_single_ = -between_singles;
  bool tells_alarms_ = false;  // differential mode
  bool alarms_once_ = false;   // asked for the status
  Time next_alarms_ = never;
  Alarms shown_;
  Time next_restart_ = never;
  int number_ = 0;
  long records_ = 0, asked_ = 0;
  int spoilt_ = 0;
};

Look Monitor::look(Time now) const {
  const auto wall = started_ + std::chrono::duration_cast<std::chrono::milliseconds>(now);
  const auto seconds = std::chrono::floor<std::chrono::seconds>(wall).time_since_epoch().count();
  Look look;
  look.level = habits_.level;
  look.clock = static_cast<std::uint32_t>(seconds) + (habits_.skewed ? clock_skew : 0U);
  look.electrodes = habits_.electrodes;
  look.learning = habits_.learns && now < learning_for;
  return look;
}

void Monitor::on_bytes(Time now, Beds, std::string_view bytes, Output&) {
  for (const Request& request : requests_.take(bytes)) {
    ++asked_;
    if (request.alarms)
      ask_alarms(now, request);
    else
      ask(now, request);
  }
}

void Monitor::ask(Time now, const Request& request) {
  if (request.type < 1 || request.type > 4) return;
  if (request.type == 4 && !habits_.cuff_times) return;
  Stream& stream = streams_[static_cast<std::size_t>(request.type)];
  if (request.interval == 0) {
    stream = {};
    return;
  }
  if (request.interval < 0) {
    if (now - last_single_ < between_singles) return;
    last_single_ = now;
    stream = {now + answer_after, Time{}, request.classes};
    return;
  }
  const int least = request.type == 1 ? shortest_interval : 1;
  stream = {now + answer_after, Seconds{std::max(request.interval, least)}, request.classes};
}

void Monitor::ask_alarms(Time now, const Request& request) {
  if (habits_.level < first_with_alarms) return;
  if (request.command == 3) tells_alarms_ = false;
  if (request.command == 2) tells_alarms_ = true;
  if (request.command != 0 && request.command != 2) return;
  alarms_once_ = true;
  next_alarms_ = std::min(next_alarms_, now);
}

Time Monitor::next() const {
  Time soonest = std::min(next_alarms_, next_restart_);
  for (const Stream& stream : streams_) soonest = std::min(soonest, stream.next);
  return soonest;
}

void Monitor::on_time(Time now, Beds beds, Output& out) {
  if (next_restart_ <= now) restart();
  for (std::size_t type = 1; type < streams_.size(); ++type) {
    Stream& stream = streams_[type];
    if (stream.next > now) continue;
    // Trends and auxiliary records come while displayed values run (section 3.3).
    const bool may = type == 1 || streams_[1].next != never;
    if (may) send_values(now, static_cast<int>(type), beds[0], out);
    stream.next = stream.every == Time{} ? never : stream.next + stream.every;
  }
  if (next_alarms_ <= now) send_alarms(now, beds[0], out);
}

// Section 9.4: in this order, whatever the order of asking.
std::vector<Subrecord> Monitor::classes(Time now, int type, unsigned mask, const Vitals& v) const {
  Look seen = look(now);
  seen.all_invalid = habits_.sloppy && records_ % spoilt_every == 3;
  std::vector<Subrecord> parts;
  if ((mask & 1U) == 0) parts.push_back({type, values(basic, type, now, v, seen)});
  if ((mask & 2U) != 0) parts.push_back({type, values(ext1, type, now, v, seen)});
  if ((mask & 4U) != 0 && habits_.ext2) parts.push_back({type, values(ext2, type, now, v, seen)});
  if ((mask & 8U) != 0) parts.push_back({type, values(ext3, type, now, v, seen)});
  return parts;
}

void Monitor::send_values(Time now, int type, const Vitals& vitals, Output& out) {
  Record record;
  record.main_type = values_type;
  if (type == 4)
    record.parts = {{4, auxiliary(now, vitals, look(now))}};
  else
    record.parts = classes(now, type, streams_[static_cast<std::size_t>(type)].classes, vitals);
  if (record.parts.empty()) return;
  if (habits_.sloppy && type != 4 && records_ % spoilt_every == spoilt_every - 1)
    send_spoilt(now, std::move(record), out);
  else
    send(now, std::move(record), out);
}

void Monitor::send_alarms(Time now, const Vitals& vitals, Output& out) {
  const Alarms alarms = alarms_of(vitals, habits_.electrodes);
  const bool changed = tells_alarms_ && alarms != shown_;
  if (alarms_once_ || changed) {
    Record record;
    record.main_type = alarm_type;
    record.parts = {{1, alarm_status(alarms, shown_, habits_.silenced)}};
    send(now, std::move(record), out);
    shown_ = alarms;
  }
  alarms_once_ = false;
  next_alarms_ = tells_alarms_ ? now + between_alarms : never;
}

void Monitor::send(Time now, Record record, Output& out) {
  record.level = habits_.level;
  record.time = look(now).clock;
  record.number = number_;
  number_ = (number_ + 1) % 256;
  ++records_;
  out.frames.push_back(framed(now, packed(record)));
}

// One fault after another: flags lost, a wrong length, an offset outside, a number left out, an
// unknown class, a waveform nobody asked for.
void Monitor::send_spoilt(Time now, Record record, Output& out) {
  const int fault = spoilt_++ % 7;
  if (fault == 4) number_ = (number_ + 3) % 256;
  if (fault == 5) record.parts.back().bytes[277] = '\x07';  // bits 8-11 of the class field
  if (fault == 6) {
    record.main_type = waveform_type;
    record.parts = {{1, Packed{}.word(1).word(0).word(0).word(-120).take()}};
  }
  send(now, record, out);
  std::string& bytes = out.frames.back().bytes;
  if (fault == 0) bytes.erase(0, 1);
  if (fault == 1) bytes.pop_back();
  if (fault != 2 && fault != 3) return;
  record.number = (number_ + 255) % 256;
  record.level = habits_.level;
  record.time = look(now).clock;
  std::string wrong = packed(record);
  wrong[fault == 2 ? 0 : 17] ^= 0x40;  // length, offset
  out.frames.back() = framed(now, wrong);
}

void Monitor::restart() {
  streams_ = {};
  tells_alarms_ = alarms_once_ = false;
  next_alarms_ = never;
  shown_.clear();
  number_ = 0;
  next_restart_ += restart_every;
}

bool take_variant(Habits& habits, const std::string& word) {
  const std::pair<std::string_view, bool Habits::*> switches[] = {
      {"cuff_times", &Habits::cuff_times}, {"ext2", &Habits::ext2},
      {"learns", &Habits::learns},         {"skewed", &Habits::skewed},
      {"sloppy", &Habits::sloppy},         {"forgets", &Habits::forgets},
      {"silenced", &Habits::silenced},
  };
  for (const auto& [name, member] : switches) {
    if (word != name) continue;
    habits.*member = true;
    return true;
  }
  if (word == "leads_off") {
    habits.electrodes = false;
    return true;
  }
  if (word != "8" && word != "9" && word != "10" && word != "11") return false;
  habits.level = std::stoi(word);
  return true;
}

}  // namespace
}  // namespace vigil::sim::ge

namespace vigil::sim {

std::unique_ptr<Device> make_ge(const Variants& variants, const DeviceSettings& settings) {
  ge::Habits habits;
  for (const auto& word : variants) {
    if (!ge::take_variant(habits, word))
      throw BadInput(
          "ge has the levels 8 to 11 and cuff_times, ext2, leads_off, learns, skewed, sloppy, "
          "forgets, silenced, not '" +
          word + "'");
  }
  return std::make_unique<ge::Monitor>(habits, settings);
}

}  // namespace vigil::sim
