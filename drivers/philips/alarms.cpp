// Alarm lists, and the differences between one and the next. Section numbers refer to the sheet
// named in codes.h.
#include "drivers/philips/alarms.h"

#include <algorithm>
#include <utility>

#include "drivers/philips/alarm_words.h"
#include "drivers/philips/codes.h"
#include "drivers/philips/reader.h"
#include "drivers/philips/values.h"

namespace vigil::drivers::philips {
namespace {

constexpr std::size_t most_open = 64;

// What a change of is news. "New" (0008) is not.
constexpr std::uint16_t shown_states =
    alarm_state::inhibited | alarm_state::suspended | alarm_state::latched | alarm_state::silenced;
constexpr std::uint16_t nobodys = alarm_state::test | alarm_state::demo;

// Section 6: 18 bytes and the info block, which may end with a text.
bool read_alarm(Reader& reader, Alarm& alarm) {
  constexpr std::uint16_t with_text = 516;
  constexpr std::size_t fixed_info = 10;
  alarm.source = reader.u16();
  alarm.code = reader.u16();
  alarm.type = reader.u16();
  alarm.state = reader.u16();
  alarm.object_class = reader.u16();
  alarm.context = reader.u16();
  alarm.handle = reader.u16();
  const std::uint16_t info_id = reader.u16();
  Reader info(reader.take(reader.u16()));
  if (info_id != with_text) return reader.ok();
  info.take(fixed_info);
  alarm.text = info.take(info.u16());
  return reader.ok() && info.ok();
}

bool is_nobodys(const Alarm& alarm) {
  return (alarm.state & nobodys) != 0;
}

}  // namespace

bool Alarm::same_as(const Alarm& other) const {
  return technical == other.technical && source == other.source && code == other.code &&
         object_class == other.object_class && context == other.context && handle == other.handle;
}

bool read_alarm_list(Bytes list, bool technical, std::vector<Alarm>& alarms) {
  Reader reader(list);
  std::size_t count = reader.u16();
  if (reader.u16() != reader.rest().size()) return false;
  for (; count > 0; --count) {
    Alarm alarm;
    alarm.technical = technical;
    if (!read_alarm(reader, alarm)) return false;
    alarms.push_back(alarm);
  }
  return reader.done();
}

void Alarms::reopen() {
  open_.clear();
  condition_ = 0;
}

bool Alarms::take(const PollResult& result, Situation& situation, Output& output) {
  read_.clear();
  bool has_patient = false, has_technical = false;
  std::optional<std::uint16_t> condition;
  for (const Object& object : result.objects()) {
    const auto& patient = object.patient_alarms;
    const auto& technical = object.technical_alarms;
    if (patient && !read_alarm_list(*patient, false, read_)) return false;
    if (technical && !read_alarm_list(*technical, true, read_)) return false;
    has_patient = has_patient || patient;
    has_technical = has_technical || technical;
    if (object.alert_state) condition = object.alert_state;
  }
  if (condition) follow_condition(*condition, situation, output);
  for (Open& open : open_) open.listed = false;
  for (const Alarm& alarm : read_) {
    if (situation.demo() || is_nobodys(alarm)) {
      situation.refuse_demo(output);
    } else {
      follow(alarm, output);
    }
  }
  // While alarms are paused an empty list does not say that all is well.
  if ((condition_ & alarm_state::suspended) != 0) return true;
  if (has_patient) end_unlisted(false, output);
  if (has_technical) end_unlisted(true, output);
  return true;
}

void Alarms::follow_condition(std::uint16_t state, Situation& situation, Output& output) {
  situation.demo_alerts = (state & nobodys) != 0;
  if (situation.demo_alerts) situation.refuse_demo(output);
  const std::uint16_t shown =
      state & (alarm_state::inhibited | alarm_state::suspended | alarm_state::standby);
  if (std::exchange(condition_, shown) == shown) return;
  output.say({.kind = shown != 0 ? Notice::Kind::alarms_off : Notice::Kind::alarms_on,
              .detail = std::string(condition_words(shown))});
}

void Alarms::follow(const Alarm& alarm, Output& output) {
  const auto found = std::find_if(open_.begin(), open_.end(),
                                  [&](const Open& o) { return o.alarm.same_as(alarm); });
  if (found == open_.end()) {
    if (open_.size() >= most_open) return;
    open_.push_back({.alarm = alarm, .sentence = alarm_sentence(alarm), .listed = true});
    open_.back().alarm.text = {};
    return say("start", alarm, open_.back().sentence, output);
  }
  found->listed = true;
  const bool changed = found->alarm.type != alarm.type ||
                       (found->alarm.state & shown_states) != (alarm.state & shown_states);
  if (!changed) return;
  found->sentence = alarm_sentence(alarm);
  found->alarm.type = alarm.type;
  found->alarm.state = alarm.state;
  say("update", alarm, found->sentence, output);
}

void Alarms::end_unlisted(bool technical, Output& output) {
  for (const Open& open : open_) {
    if (open.listed || open.alarm.technical != technical) continue;
    say("end", open.alarm, open.sentence, output);
  }
  std::erase_if(open_, [technical](const Open& open) {
    return !open.listed && open.alarm.technical == technical;
  });
}

void Alarms::say(std::string_view phase, const Alarm& alarm, const std::string& sentence,
                 Output& output) {
  std::string detail(priority_word(alarm.type));
  ((detail += ' ') += phase) += ": ";
  output.say({.kind = Notice::Kind::device_alarm, .detail = detail + sentence});
}

}  // namespace vigil::drivers::philips
