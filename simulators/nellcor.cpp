// Nellcor N-560 and its family (sheet nellcor.md): three header lines, then a data line every two
// seconds, with what section 7 asks for: limits and codes of the monitor itself, a search that
// shows zeros or the last numbers, values that settle.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>

#include "simulators/device.h"
#include "simulators/hl7_text.h"
#include "simulators/order.h"
#include "simulators/random.h"

namespace vigil::sim {
namespace {

constexpr Time byte_at_9600 = Time{1042};
constexpr Time line_period = Seconds{2};     // section 5
constexpr int lines_between_headers = 22;    // section 2
constexpr std::size_t line_width = 61;       // section 3
constexpr Time held_in_search = Seconds{4};  // the last numbers, section 7.4
constexpr Time settling = Seconds{20};       // section 7.3
constexpr Time silenced_after = Seconds{6};  // somebody presses the button
constexpr Time silence_lasts = Seconds{60};
constexpr Time limits_change = Seconds{30};

struct Habits {
  bool handheld = false;    // %SPO2, month in capitals, amplitude with zeros (section 7.7)
  bool unplugs = false;     // a sensor that is off is one that is disconnected
  bool new_limits = false;  // somebody changes them while it runs
  bool all_codes = false;   // six in each line
  bool cr_only = false, mid_line = false;
};

struct Limits {
  int spo2_low = 85, rate_low = 50, rate_high = 130;
};

struct Row {
  std::optional<int> spo2, rate, amplitude;
  bool spo2_star = false, rate_star = false;
  // Slots of section 3: sensor, saturation, rate, battery, silence, off.
  std::array<std::string, 6> codes;
};

int whole(double value, int low, int high) {
  return std::clamp(static_cast<int>(std::lround(value)), low, high);
}

class Nellcor : public Device {
 public:
  Nellcor(const Habits& habits, const DeviceSettings& settings)
      : habits_(habits), settings_(settings), random_(settings.seed, "nellcor") {}

  void on_open(Time, Output&) override { fresh_ = true; }
  void on_time(Time now, Beds beds, Output& out) override;
  Time next() const override { return next_; }
  Time byte_time() const override { return byte_at_9600; }
  Counts counts() const override { return {{"lines", lines_}, {"headers", headers_}}; }

 private:
  Row look(Time now, const Vitals& vitals);
  Row search(Time now);
  Row numbers(Time now, const Vitals& vitals);
  void judge(Time now, Row& row);
  std::string text_of(const Row& row, Time now) const;
  std::string stamp(Time now) const;
  void header(Time now, Output& out);
  void send(Time now, const std::string& text, Output& out);

  Habits habits_;
  DeviceSettings settings_;
  Random random_;
  Limits limits_;
  Time next_{};
  std::optional<Time> removed_, lost_, settled_, alarm_since_;
  Time search_until_{};
  std::optional<int> last_spo2_, last_rate_;
  bool fresh_ = true;  // nothing was sent to this peer yet
  long lines_ = 0, headers_ = 0;
  int until_header_ = 0;
};

// Numbers of a pulse that was just found are high and come down (section 7.3).
Row Nellcor::numbers(Time now, const Vitals& vitals) {
  lost_.reset();
  if (!settled_) settled_ = now + settling;
  const double rest = settings_.exact ? 0.0 : std::max(0.0, in_seconds(*settled_ - now));
  Row row;
  row.spo2 = whole(*vitals.spo2 - rest / 10.0, 1, 100);
  row.rate = whole(*vitals.pulse + rest, 20, 250);
  row.amplitude = vitals.perfusion == Perfusion::weak ? 4 : random_.whole(4, 200);
  if (vitals.motion) row.codes[0] = "MO";
  last_spo2_ = row.spo2;
  last_rate_ = row.rate;
  return row;
}

// First the last numbers stay, then zeros (sections 3 and 7.4).
Row Nellcor::search(Time now) {
  if (!lost_) lost_ = now;
  settled_.reset();
  Row row;
  row.codes[0] = "PS";
  const bool held = !settings_.exact && now - *lost_ < held_in_search;
  row.spo2 = held ? last_spo2_.value_or(0) : 0;
  row.rate = held ? last_rate_.value_or(0) : 0;
  return row;
}

Row Nellcor::look(Time now, const Vitals& vitals) {
  if (vitals.probe == Probe::off) {
    if (!removed_) removed_ = now;
    last_spo2_ = last_rate_ = std::nullopt;
    Row row;
    row.codes[0] = habits_.unplugs ? "SD" : "SO";
    return row;
  }
  if (removed_) search_until_ = now + from_seconds(random_.uniform(10.0, 20.0));
  removed_.reset();
  const bool searching = !settings_.exact && now < search_until_;
  if (searching || vitals.probe == Probe::searching || !vitals.spo2 || !vitals.pulse)
    return search(now);
  return numbers(now, vitals);
}

void Nellcor::judge(Time now, Row& row) {
  const bool live = row.codes[0].empty() || row.codes[0] == "MO";
  row.spo2_star = live && row.spo2 && *row.spo2 < limits_.spo2_low;
  const bool slow = live && row.rate && *row.rate < limits_.rate_low;
  const bool fast = live && row.rate && *row.rate > limits_.rate_high;
  row.rate_star = slow || fast;
  if (row.spo2_star) row.codes[1] = "SL";
  if (row.rate_star) row.codes[2] = slow ? "PL" : "PH";
  const bool alarm = row.spo2_star || row.rate_star || removed_.has_value();
  if (!alarm) alarm_since_.reset();
  if (alarm && !alarm_since_) alarm_since_ = now;
  const Time rings = alarm ? now - *alarm_since_ : Time{};
  if (rings >= silenced_after && rings < silenced_after + silence_lasts) row.codes[4] = "AS";
  if (habits_.all_codes) row.codes = {"MO", "SL", "PL", "LB", "AS", "AO"};
}

// The clock of the device runs with the peer's, however fast the patient's day goes by.
std::string Nellcor::stamp(Time now) const {
  const auto since = from_seconds(in_seconds(now) / settings_.speed);
  const std::string d =
      digits_of(settings_.started + std::chrono::duration_cast<std::chrono::milliseconds>(since));
  static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::string month = months[std::stoi(d.substr(4, 2)) - 1];
  if (habits_.handheld)
    for (char& c : month) c = static_cast<char>(std::toupper(c));
  return d.substr(6, 2) + '-' + month + '-' + d.substr(2, 2) + ' ' + d.substr(8, 2) + ':' +
         d.substr(10, 2) + ':' + d.substr(12, 2);
}

std::string Nellcor::text_of(const Row& row, Time now) const {
  std::string line(line_width, ' ');
  const auto put = [&line](std::size_t column, const std::string& text) {
    line.replace(column, text.size(), text);
  };
  const auto three = [](const std::optional<int>& value, const char* form) {
    char text[16] = "---";
    if (value) std::snprintf(text, sizeof text, form, *value);
    return std::string{text};
  };
  put(0, stamp(now));
  put(21, three(row.spo2, "%3d"));
  put(29, three(row.rate, "%3d"));
  put(37, three(row.amplitude, habits_.handheld ? "%03d" : "%3d"));
  if (row.spo2_star) put(24, "*");
  if (row.rate_star) put(32, "*");
  for (std::size_t slot = 0; slot < row.codes.size(); ++slot) put(44 + 3 * slot, row.codes[slot]);
  return line;
}

void Nellcor::send(Time now, const std::string& text, Output& out) {
  std::string bytes = text + (habits_.cr_only ? "\r" : "\r\n");
  if (fresh_ && habits_.mid_line) bytes.erase(0, bytes.size() / 3);
  fresh_ = false;
  ++lines_;
  const std::size_t weak = std::min<std::size_t>(22, bytes.size() - 1);  // a digit becomes a letter
  out.frames.push_back({now, std::move(bytes), weak, 0x40});
}

void Nellcor::header(Time now, Output& out) {
  ++headers_;
  until_header_ = lines_between_headers;
  char first[128];
  std::snprintf(first, sizeof first,
                "N-560    VERSION 1.61.00    CRC:XXXX  SpO2 Limit: %d-100%%    PR Limit: %d-%dBPM",
                limits_.spo2_low, limits_.rate_low, limits_.rate_high);
  send(now, first, out);
  send(now, "                             ADULT            0SAT-S ", out);
  send(now,
       habits_.handheld ? "TIME                 %SPO2   BPM     PA   Status "
                        : "TIME                 %SpO2   BPM     PA     Status",
       out);
}

void Nellcor::on_time(Time now, Beds beds, Output& out) {
  next_ = now + line_period;
  const bool change = habits_.new_limits && now >= limits_change && limits_.spo2_low == 85;
  if (change) limits_ = {.spo2_low = 92, .rate_low = 40, .rate_high = 150};
  if (change || until_header_ == 0) header(now, out);
  --until_header_;
  Row row = look(now, beds[0]);
  judge(now, row);
  send(now, text_of(row, now), out);
}

}  // namespace

std::unique_ptr<Device> make_nellcor(const Variants& variants, const DeviceSettings& settings) {
  Habits habits;
  const std::pair<std::string_view, bool*> words[] = {
      {"handheld", &habits.handheld}, {"unplugged", &habits.unplugs},
      {"limits", &habits.new_limits}, {"codes", &habits.all_codes},
      {"cr", &habits.cr_only},        {"mid", &habits.mid_line},
  };
  for (const auto& variant : variants) {
    const auto* word = std::find_if(std::begin(words), std::end(words),
                                    [&](const auto& w) { return w.first == variant; });
    if (word == std::end(words)) throw BadInput("nellcor has no variant '" + variant + "'");
    *word->second = true;
  }
  return std::make_unique<Nellcor>(habits, settings);
}

}  // namespace vigil::sim
