// Mindray Patient Data Share (sheet mindray-pds.md): the monitor is the server, sends a burst of
// settings, a keep-alive each second, and what the latest query asks for. HL7 2.3.1, private
// numbers, no acknowledgement, MSH-10 is the kind of message. Presence by UDP and waveforms are not
// sent.
#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "simulators/device.h"
#include "simulators/hl7_text.h"
#include "simulators/order.h"

namespace vigil::sim {
namespace {

constexpr double patience_seconds = 10.0;  // section 3.5: without the client's keep-alive
enum Kind { parameters = 1, waveforms = 2, physiological = 3, technical = 4 };  // section 3, QRF-5

struct Item {
  int id;
  const char *name, *module;
  std::optional<double> value;
};

struct Query {
  std::set<int> ids;  // empty: all
  bool wants_parameters = false, wants_physiological = false, wants_technical = false;
  Time interval = Seconds{1};
};

std::string header(const std::string& type, int kind) {  // section 2
  return "MSH|^~\\&|||||||" + type + "|" + std::to_string(kind) + "|P|2.3.1|\r";
}

// Section 5: no value is -100, and the status is F all the same.
std::string number_row(const Item& item, const std::string& end) {
  const std::string value = item.value ? one_decimal(std::round(*item.value)) : "-100";
  return "OBX||NM|" + std::to_string(item.id) + "^" + item.name + "|" + item.module + "|" + value +
         "||||||F" + end + "\r";
}

std::string status_row(const Item& item) {  // section 4, 205
  return "OBX||CE|2037^|" + std::to_string(item.id) + (item.value ? "|3^" : "|2^") + "||||||F\r";
}

std::string burst() {
  return mllp(header("ORU^R01", 103) +
              "PID|||5a1e0000-0000-0000-0000-00000000c11a||Testing^Cora||19840229|F|\r"
              "PV1||I|^^CLINIC&1&2130706433&4601&&1|||||||||||||||A|||\r"
              "OBR||||Mindray Monitor|||0|\r"
              "OBX||ST|2301^||SIM-3001||||||F\r"
              "OBX||ST|2308^BedNoStr||BED-1||||||F\r") +
         mllp(header("ORU^R01", 53) + "OBX||CE|2009^|160|1^||||||F\rOBX||CE|2009^|101|1^||||||F\r");
}

class Pds : public Device {
 public:
  Pds(bool strict, bool patient, const DeviceSettings& settings)
      : strict_(strict),
        patience_(patient ? never : from_seconds(patience_seconds * std::max(1.0, settings.speed))),
        settings_(settings) {}

  void on_open(Time now, Output& out) override;
  void on_close(Time) override;
  void on_bytes(Time now, Beds, std::string_view bytes, Output& out) override;
  void on_time(Time now, Beds beds, Output& out) override;
  Time next() const override { return next_; }
  bool holding() const override { return settings_.exact && !query_; }
  Counts counts() const override {
    return {{"keep_alives_received", heard_}, {"queries", queries_}, {"refused", refused_}};
  }

 private:
  void say(Time now, std::string frame, Output& out) {
    out.frames.push_back({now, std::move(frame), 2, 0x01});
  }
  void query(Time now, const std::vector<std::string>& segments, Output& out);
  static bool read_filter(const std::string& filter, Query& query);
  void send_parameters(Time now, const Vitals& vitals, Output& out);
  void send_pressure(Time now, const Vitals& vitals, Output& out);
  void send_alarms(Time now, const Vitals& vitals, Output& out);
  bool asked(int id) const { return query_->ids.empty() || query_->ids.contains(id); }
  std::string digits(Time at) const {
    return digits_of(settings_.started + std::chrono::floor<std::chrono::milliseconds>(at));
  }

  bool strict_;
  Time patience_;
  DeviceSettings settings_;
  Time next_{}, heard_at_{}, next_data_{};
  bool connected_ = false, greeted_ = false, pressure_due_ = false;
  std::optional<Query> query_;
  std::optional<Time> told_pressure_;
  Deframer inbox_;
  long heard_ = 0, queries_ = 0, refused_ = 0;
};

void Pds::on_open(Time now, Output& out) {
  connected_ = true;
  greeted_ = !strict_;
  heard_at_ = now;
  query_.reset();
  inbox_.forget();
  say(now, burst(), out);
  if (!strict_) say(now, mllp(header("ORU^R01", 106)), out);
}

void Pds::on_close(Time) {
  connected_ = false;
  query_.reset();
}

void Pds::on_bytes(Time now, Beds, std::string_view bytes, Output& out) {
  for (const auto& payload : inbox_.feed(bytes)) {
    const auto segments = segments_of(payload);
    if (segments.empty() || !segments[0].starts_with("MSH")) continue;
    heard_at_ = now;
    if (field(segments[0], 10) == "106") ++heard_;
    if (field(segments[0], 9) == "QRY^R02") query(now, segments, out);
  }
}

// QRF-5: IP&bed ^ kind ^ interval ^ all ^ id&id&id&id (section 3).
bool Pds::read_filter(const std::string& filter, Query& query) {
  const auto parts = split(filter, '^');
  if (parts.size() < 4 || parts[1].size() != 1) return false;
  const int kind = parts[1][0] - '0';
  const bool all = parts[3] == "1";
  if (kind < parameters || kind > technical) return false;
  if (kind == physiological) query.wants_physiological = true;
  if (kind == technical) query.wants_technical = true;
  if (kind != parameters) return true;
  query.wants_parameters = true;
  try {
    query.interval = from_seconds(std::max(1.0, parse_number(parts[2])));
    if (parts.size() < 5 || all) return all;
    for (const auto& id : split(parts[4], '&'))
      query.ids.insert(static_cast<int>(parse_number(id)));
  } catch (const BadInput&) {
    return false;
  }
  return true;
}

void Pds::query(Time now, const std::vector<std::string>& segments, Output& out) {
  if (!greeted_) return;  // too early for this firmware (section 3.2)
  ++queries_;
  Query fresh;
  std::string id;
  int filters = 0;
  bool good = true;
  for (const auto& segment : segments) {
    if (segment.starts_with("QRD|")) id = field(segment, 4);
    if (!segment.starts_with("QRF|")) continue;
    ++filters;
    good = good && read_filter(field(segment, 5), fresh);
  }
  if (!good || id.empty() || filters == 0) {
    ++refused_;
    return say(now, mllp("MSH|^~\\&|Mindray|Gateway|||||ACK|3|P|2.3.1|\rMSA|AR|" + id + "\r"), out);
  }
  query_ = fresh;
  next_data_ = now;
  pressure_due_ = true;  // a new query repeats the latest reading (section 5)
}

void Pds::send_parameters(Time now, const Vitals& v, Output& out) {
  const bool finger = v.probe == Probe::on;
  const auto none = std::optional<double>{};
  const std::vector<Item> items{{101, "HR", "2101", v.heart_rate},
                                {151, "RR", "2102", v.breath_rate},
                                {160, "SpO2", "2103", finger ? v.spo2 : none},
                                {161, "PR", "2103", finger ? v.pulse : none}};
  for (std::size_t i = 0; i < items.size();) {  // one message for each module (section 4, 204)
    std::string values, states;
    const std::string module = items[i].module;
    for (; i < items.size() && module == items[i].module; ++i) {
      if (!asked(items[i].id)) continue;
      values += number_row(items[i], "");
      states += status_row(items[i]);
    }
    if (values.empty()) continue;
    say(now, mllp(header("ORU^R01", 204) + values), out);
    say(now, mllp(header("ORU^R01", 205) + states), out);
  }
}

void Pds::send_pressure(Time now, const Vitals& v, Output& out) {
  if (!asked(170)) return;
  const auto& reading = v.cuff.reading;
  const std::string time =
      "||APERIODIC|" + (reading ? digits(reading->finished) : "00000000000000");
  const auto value = [&](int CuffReading::*part) {
    return reading ? std::optional<double>{(*reading).*part} : std::nullopt;
  };
  std::string text = header("ORU^R01", 503);
  text += number_row({171, "Dia", "2105", value(&CuffReading::diastolic)}, time);
  text += number_row({172, "Mean", "2105", value(&CuffReading::mean)}, time);
  text += number_row({170, "Sys", "2105", value(&CuffReading::systolic)}, time);
  if (asked(173)) text += number_row({173, "NIBP PR", "2105", value(&CuffReading::rate)}, time);
  say(now, mllp(text), out);
}

// Section 6. The numbers of the alarms are opaque there; the text and the level are what counts.
void Pds::send_alarms(Time now, const Vitals& v, Output& out) {
  const std::string time = "||||||F|||" + digits(now) + "|\r";
  std::string physio = header("ORU^R01", 54), tech = header("ORU^R01", 56);
  if (v.probe == Probe::on && v.spo2 && *v.spo2 < 90.0)
    physio += "OBX||CE|2|1|10032^**SpO2 TOO LOW" + time;
  if (v.heart_rate && *v.heart_rate < 50.0) physio += "OBX||CE|2|1|10002^**HR TOO LOW" + time;
  if (v.heart_rate && *v.heart_rate > 120.0) physio += "OBX||CE|2|1|10001^**HR TOO HIGH" + time;
  if (v.probe == Probe::off) tech += "OBX||CE|4||205^SpO2 Sensor Off||||||F|\r";
  tech += "OBX||CE|2041^||0^||||||F\r";
  if (query_->wants_physiological) say(now, mllp(physio), out);
  if (query_->wants_technical) say(now, mllp(tech), out);
}

void Pds::on_time(Time now, Beds beds, Output& out) {
  next_ = now + Seconds{1};
  if (!connected_) return;
  if (patience_ != never && now - heard_at_ > patience_) {
    out.hang_up = true;
    return;
  }
  say(now, mllp(header("ORU^R01", 106)), out);
  greeted_ = true;
  if (!query_) return;
  const Vitals& v = beds[0];
  if (query_->wants_parameters && now >= next_data_) {
    send_parameters(now, v, out);
    next_data_ = now + query_->interval;
  }
  const auto finished = v.cuff.reading ? std::optional{v.cuff.reading->finished} : std::nullopt;
  if (query_->wants_parameters && (pressure_due_ || finished != told_pressure_)) {
    send_pressure(now, v, out);
    told_pressure_ = finished;
    pressure_due_ = false;
  }
  send_alarms(now, v, out);
}

}  // namespace

std::unique_ptr<Device> make_pds(const Variants& variants, const DeviceSettings& settings) {
  bool strict = false, patient = false;
  for (const auto& word : variants) {
    if (word == "strict")
      strict = true;
    else if (word == "patient")
      patient = true;
    else
      throw BadInput("pds has the variants strict and patient, not '" + word + "'");
  }
  return std::make_unique<Pds>(strict, patient, settings);
}

}  // namespace vigil::sim
