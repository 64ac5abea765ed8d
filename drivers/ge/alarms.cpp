// Sections refer to the protocol sheet named in frames.h.
#include "drivers/ge/alarms.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace vigil::drivers::ge {
namespace {

// Section 7.
constexpr std::size_t at_sound = 2;
constexpr std::size_t at_silence = 8;
constexpr std::size_t at_boxes = 10;
constexpr std::size_t boxes = 5;
constexpr std::size_t box_size = 98;
constexpr std::size_t text_size = 80;
constexpr std::size_t at_colour = 82;

// Section 5, arrh_status: behind the header, three fields of two bytes and one more.
constexpr std::size_t at_arrhythmia = 12;
struct Arrhythmia {
  unsigned bit;
  std::string_view name, priority;
};
constexpr std::array<Arrhythmia, 7> arrhythmias{{
    {0, "asystole", "high"},
    {1, "ventricular fibrillation", "high"},
    {3, "ventricular tachycardia", "high"},
    {4, "extreme bradycardia", "high"},
    {5, "extreme tachycardia", "high"},
    {27, "bradycardia", "medium"},
    {28, "tachycardia", "medium"},
}};

void say(Output& output, std::string text) {
  output.say({.kind = Notice::Kind::device_alarm, .detail = std::move(text)});
}

std::string colour_name(int colour) {
  constexpr std::array<std::string_view, 4> names{"", "white", "yellow", "red"};
  const auto i = static_cast<std::size_t>(colour);
  return i < names.size() ? std::string(names[i]) : "colour " + std::to_string(colour);
}

std::string silence_name(int silence) {
  constexpr std::array<std::string_view, 8> names{"none",
                                                  "apnoea",
                                                  "asystole",
                                                  "apnoea and asystole",
                                                  "all",
                                                  "all for 2 minutes",
                                                  "all for 5 minutes",
                                                  "all for 20 seconds"};
  const auto i = static_cast<std::size_t>(silence);
  return i < names.size() ? std::string(names[i]) : "code " + std::to_string(silence);
}

// In the monitor's language and an alphabet that no document names: read as Latin-1. Line feeds
// become blanks.
std::string text_of(Bytes text) {
  std::string out;
  for (const std::byte b : text) {
    const auto c = std::to_integer<unsigned char>(b);
    if (c == 0) break;
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
      out += ' ';
    } else if (c < 0x80) {
      out += static_cast<char>(c);
    } else {
      out += static_cast<char>(0xC0U | c >> 6U);
      out += static_cast<char>(0x80U | (c & 0x3FU));
    }
  }
  out.erase(out.find_last_not_of(' ') + 1);
  return out;
}

}  // namespace

void Alarms::take_status(Bytes status, Output& output) {
  std::vector<Alarm> now;
  for (std::size_t i = 0; i < boxes; ++i) {
    const Bytes box = status.subspan(at_boxes + i * box_size, box_size);
    if (const int colour = i16(box, at_colour); colour != 0) {
      now.push_back({text_of(box.first(text_size)), colour});
    }
  }
  const auto find = [](std::vector<Alarm>& list, const std::string& text) {
    return std::find_if(list.begin(), list.end(), [&](const Alarm& a) { return a.text == text; });
  };
  for (const Alarm& alarm : now) {
    const auto before = find(shown_, alarm.text);
    if (before != shown_.end() && before->colour == alarm.colour) continue;
    const std::string what = before == shown_.end() ? " start: " : " change: ";
    say(output, colour_name(alarm.colour) + what + alarm.text);
  }
  for (const Alarm& alarm : shown_) {
    if (find(now, alarm.text) == now.end()) say(output, "end: " + alarm.text);
  }
  shown_ = std::move(now);
  follow_sound(status, output);
}

void Alarms::follow_sound(Bytes status, Output& output) {
  const int sound = i16(status, at_sound);
  const int silence = i16(status, at_silence);
  const bool same = sound_ == sound && silence_ == silence;
  sound_ = sound;
  silence_ = silence;
  if (same) return;
  const bool off = sound == 0 || silence != 0;
  output.say(
      {.kind = off ? Notice::Kind::alarms_off : Notice::Kind::alarms_on,
       .detail = sound == 0 ? "alarm sound off" : "alarms silenced: " + silence_name(silence)});
}

void Alarms::take_arrhythmia(Bytes ext1, Output& output) {
  const Group group(ext1, 0);
  const std::uint32_t now = group.active() ? u32(ext1, at_arrhythmia) : 0;
  std::array<OwnAlarm, arrhythmias.size()> all;
  for (std::size_t i = 0; i < arrhythmias.size(); ++i) {
    const Arrhythmia& a = arrhythmias[i];
    all[i] = {a.name, (now >> a.bit & 1U) != 0, a.priority};
  }
  arrhythmias_.say(all, output);
}

}  // namespace vigil::drivers::ge
