// Sections refer to the protocol sheet named in frames.h.
#include "drivers/ge/meaning.h"

#include <algorithm>
#include <utility>

namespace vigil::drivers::ge {
namespace {

// Groups of the basic class that are none of our parameters, section 4: offset, fields, name.
struct Unused {
  std::size_t at, fields;
  std::string_view name;
};
constexpr std::array<Unused, 12> unused_groups{{
    {16, 4, "invasive pressure 1"},
    {30, 4, "invasive pressure 2"},
    {44, 4, "invasive pressure 3"},
    {58, 4, "invasive pressure 4"},
    {146, 2, "O2"},
    {156, 2, "N2O"},
    {166, 3, "anaesthetic agent"},
    {200, 4, "cardiac output"},
    {214, 3, "neuromuscular transmission"},
    {232, 1, "SvO2"},
    {240, 4, "invasive pressure 5"},
    {254, 4, "invasive pressure 6"},
}};

std::string_view text_of(Why why) {
  switch (why) {
    case Why::has_value:
      return "";
    case Why::inactive:
      return "not active: no module or no sensor";
    case Why::no_value:
      return "no value";
    case Why::not_calibrated:
      return "not calibrated";
    case Why::under_range:
      return "under the range of the monitor";
    case Why::over_range:
      return "over the range of the monitor";
    case Why::impossible:
      return "a number that cannot be";
  }
  return "";
}

std::string unnamed(std::string_view what, int number) {
  return std::string(what) + ' ' + std::to_string(number);
}

// Section 3.1, r_maintype.
std::string name_of_main_type(int type) {
  switch (type) {
    case static_cast<int>(MainType::waveform):
      return "waveforms";
    case static_cast<int>(MainType::network):
      return "network record";
    case static_cast<int>(MainType::anaesthesia):
      return "anaesthesia record";
    default:
      return unnamed("record type", type);
  }
}

}  // namespace

Meaning::Heard Meaning::take(Time now, const Record& record, Output& output) {
  const int type = record.header.main_type;
  if (type == static_cast<int>(MainType::physiological)) {
    return take_physiological(now, record, output);
  }
  if (type != static_cast<int>(MainType::alarm)) {
    say_once(Notice::Kind::unmapped, name_of_main_type(type), output);
    return {};
  }
  for (const Subrecord& part : record.subrecords()) {
    if (part.type == 1) {
      alarms_.take_status(part.bytes, output);
    } else if (part.type == 0) {
      say_once(Notice::Kind::refused, "a request came back: check the cable", output);
    } else {
      say_once(Notice::Kind::unmapped, unnamed("alarm record type", part.type), output);
    }
  }
  return {};
}

Meaning::Heard Meaning::take_physiological(Time now, const Record& record, Output& output) {
  Heard heard;
  for (const Subrecord& part : record.subrecords()) {  // the time before the result it dates
    if (static_cast<PhdbType>(part.type) != PhdbType::auxiliary) continue;
    const std::uint32_t stamp = u32(part.bytes, 0);
    const auto age = static_cast<std::int64_t>(record.header.time) - stamp;
    cuff_.take_time(now, stamp, std::chrono::seconds{age});
    heard.cuff_time = true;
  }
  for (const Subrecord& part : record.subrecords()) {
    if (part.type > static_cast<std::uint8_t>(PhdbType::auxiliary)) {
      say_once(Notice::Kind::unmapped, unnamed("subrecord type", part.type), output);
      continue;
    }
    switch (static_cast<PhdbType>(part.type)) {
      case PhdbType::auxiliary:
        break;
      case PhdbType::request:
        say_once(Notice::Kind::refused, "a request came back: check the cable", output);
        break;
      case PhdbType::trend_10s:
      case PhdbType::trend_60s:
        say_once(Notice::Kind::unmapped, "trends", output);
        break;
      case PhdbType::displayed:
        identify(record.header, output);
        heard.displayed = true;
        if (class_of(part) == basic_class) {
          take_basic(now, data_of(part), output);
        } else if (class_of(part) == ext1_class) {
          alarms_.take_arrhythmia(data_of(part), output);
        } else {
          say_once(Notice::Kind::unmapped, unnamed("class", class_of(part)), output);
        }
        break;
    }
  }
  return heard;
}

void Meaning::identify(const Header& header, Output& output) {
  const std::pair identity{header.level, header.plug};
  if (std::exchange(identity_, identity) == identity) return;
  output.say(
      {.kind = Notice::Kind::identified,
       .detail = unnamed("DRI level", header.level) + ", plug " + std::to_string(header.plug)});
}

void Meaning::take_basic(Time now, Bytes data, Output& output) {
  const Basic basic = read_basic(data);
  follow_sensor(basic.spo2, output);
  say(Parameter::spo2, basic.spo2, output);
  say(Parameter::pulse_rate, basic.pulse_rate, output);
  if (basic.perfusion_index) say(Parameter::perfusion_index, *basic.perfusion_index, output);
  follow_heart(basic, output);
  say(Parameter::heart_rate, basic.heart_rate, output);
  if (basic.etco2) say(Parameter::etco2, *basic.etco2, output);
  if (basic.breath_rate) say(Parameter::breath_rate, *basic.breath_rate, output);
  if (basic.temperature) say(Parameter::temperature, *basic.temperature, output);
  const Nibp nibp = read_nibp(data);
  cuff_.take(now, nibp, output);
  follow_range(Parameter::systolic, nibp.systolic.why, output);
  follow_range(Parameter::diastolic, nibp.diastolic.why, output);
  follow_range(Parameter::mean_pressure, nibp.mean.why, output);
  say_unused(data, output);
}

// Section 4.4: without a probe the group is inactive or its values are codes.
void Meaning::follow_sensor(const Measure& spo2, Output& output) {
  const bool off = spo2.why == Why::inactive || spo2.why == Why::no_value;
  if (std::exchange(sensor_off_, off) == off) return;
  output.say({.kind = off ? Notice::Kind::sensor_off : Notice::Kind::sensor_on,
              .detail = off ? "SpO2 " + std::string(text_of(spo2.why)) : std::string{}});
}

// Section 4.2: which rate the monitor shows, and what it declares.
void Meaning::follow_heart(const Basic& basic, Output& output) {
  const HeartSource source = basic.heart_source;
  if (source != HeartSource::none && std::exchange(heart_source_, source) != source) {
    output.say({.kind = Notice::Kind::identified,
                .detail = "heart rate counted from " + std::string(name_of(source))});
  }
  own_.say(std::array{OwnAlarm{"asystole", basic.asystole, "high"},
                      OwnAlarm{"apnoea", basic.apnoea, "high"}},
           output);
}

void Meaning::say(Parameter parameter, const Measure& measure, Output& output) {
  output.say(
      {.parameter = parameter, .value = measure.value, .quality = measure.quality, .measured = {}});
  follow_range(parameter, measure.why, output);
}

// Section 4.1: beyond the range is more than no value. Said in words, on change.
void Meaning::follow_range(Parameter parameter, Why why, Output& output) {
  if (std::exchange(why_[static_cast<std::size_t>(parameter)], why) == why) return;
  const bool range = why == Why::under_range || why == Why::over_range;
  if (!range && why != Why::impossible) return;
  output.say({.kind = range ? Notice::Kind::device_alarm : Notice::Kind::refused,
              .detail = std::string(name_of(parameter)) + ": " + std::string(text_of(why))});
}

// With the numbers as they came, in the device's units (mdpnp/mdpnp#110).
void Meaning::say_unused(Bytes basic, Output& output) {
  for (const Unused& unused : unused_groups) {
    const Group group(basic, unused.at);
    const auto said = std::find(named_.begin(), named_.end(), unused.name);
    if (!group.active() || said != named_.end()) continue;
    std::string numbers;
    for (std::size_t i = 0; i < unused.fields; ++i) {
      if (!group.field(i).is_code()) numbers += ' ' + std::to_string(group.field(i).raw);
    }
    if (numbers.empty()) continue;
    const std::string& name = named_.emplace_back(unused.name);
    output.say({.kind = Notice::Kind::unmapped, .detail = (name + ':').append(numbers)});
  }
}

void Meaning::say_once(Notice::Kind kind, const std::string& what, Output& output) {
  if (std::find(named_.begin(), named_.end(), what) != named_.end()) return;
  named_.push_back(what);
  output.say({.kind = kind, .detail = what});
}

}  // namespace vigil::drivers::ge
