#include "daemon/store/session_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace vigil::store {
namespace {

using namespace vigil::alerts;

std::string capital(std::string_view word) {
  std::string text{word};
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

std::string with_blanks(std::string_view name) {
  std::string text{name};
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string with_detail(std::string text, const std::string& detail) {
  return detail.empty() ? text : text + ": " + detail;
}

// "yes", "no" and numbers name nobody.
bool harmless(std::string_view answer) {
  return answer == "yes" || answer == "no" ||
         answer.find_first_not_of("0123456789.") == std::string_view::npos;
}

std::string charted_text(const Charted& e, bool identity) {
  std::string text;
  const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
  for (const Observation& o : e.values) {
    if (o.value) add(with_blanks(vigil::name_of(o.parameter)) + ' ' + short_number(*o.value));
  }
  for (const auto& [item, answer] : e.items) {
    add(with_blanks(item) + ' ' + said(answer, identity || harmless(answer)));
  }
  if (!text.empty()) text = "Charted: " + text;
  if (!e.note.empty()) text += (text.empty() ? "Note: " : ". Note: ") + said(e.note, identity);
  return text;
}

struct EventLine {
  bool identity;

  Line operator()(const Tick&) const { return {}; }
  Line operator()(const Observed&) const { return {}; }
  Line operator()(const Acknowledged&) const { return {}; }  // its effect says more
  Line operator()(const Resumed&) const { return {}; }
  Line operator()(const Noticed& e) const {
    switch (e.kind) {
      case Notice::Kind::sensor_off:
      case Notice::Kind::sensor_on:
      case Notice::Kind::battery_low:
      case Notice::Kind::cuff_failed:
        return {"device", "", e.device + ": " + with_blanks(vigil::name_of(e.kind))};
      case Notice::Kind::device_alarm:
        return {"device", "", e.device + " alarms: " + said(e.detail, identity)};
      case Notice::Kind::subject_changed:
      case Notice::Kind::subject_back:
        return {"device", "", e.device + ": " + said(e.detail, identity)};
      case Notice::Kind::alarms_off:
      case Notice::Kind::alarms_on:
        return {"device", "", e.device + ": " + with_blanks(vigil::name_of(e.kind))};
      case Notice::Kind::identified:
      case Notice::Kind::bad_frame:
      case Notice::Kind::no_answer:
      case Notice::Kind::refused:
      case Notice::Kind::cuff_started:
      case Notice::Kind::unmapped:
        return {};
    }
    return {};
  }
  Line operator()(const LinkChanged& e) const {
    return {"link", "", with_detail(e.device + (e.up ? " connected" : " lost"), e.detail)};
  }
  Line operator()(const SessionOpened& e) const {
    return {"open", e.by, "Session opened with profile " + (e.profile ? e.profile->title : "")};
  }
  Line operator()(const PhaseChanged& e) const {
    if (e.reason.empty()) return {};
    return {"override", e.by, "Gate overridden: " + said(e.reason, identity)};
  }
  Line operator()(const SessionClosed& e) const {
    return {"close", e.by, with_detail("Session closed", said(e.reason, identity))};
  }
  Line operator()(const Charted& e) const { return {"chart", e.by, charted_text(e, identity)}; }
  Line operator()(const AudioPaused& e) const {
    if (e.length <= Millis{0}) return {"audio", e.by, "Audio pause ended"};
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(e.length).count();
    return {"audio", e.by, "Audio paused for " + std::to_string(seconds) + " s"};
  }
  Line operator()(const TurnedOff& e) const {
    if (e.length <= Millis{0}) return {"off", e.by, "Alerts on again: " + e.rule};
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(e.length).count();
    return {"off", e.by,
            with_detail("Alerts off for " + std::to_string(minutes) + " min: " + e.rule,
                        said(e.reason, identity))};
  }
  Line operator()(const TeamChanged& e) const {
    return {"team", e.by, "Assigned nurse: " + e.nurse};
  }
  Line operator()(const Adjusted& e) const {
    std::string text;
    for (const SignedOverlay& o : e.overlays) {
      text += (text.empty() ? "" : ", ") + o.title +
              (o.in_force ? "" : " (waits for a second signature)");
    }
    text = text.empty() ? "Limits: the profile alone" : "Limits adjusted: " + text;
    return {"limits", e.by, with_detail(text, said(e.reason, identity))};
  }
  Line operator()(const IdentityConfirmed& e) const {
    return {"device", e.by, e.device + ": confirmed to be this session's patient"};
  }
  Line operator()(const Labelled& e) const {
    const std::string what =
        e.alert == 0 ? "An event without an alert" : "Alert " + std::to_string(e.alert);
    return {"label", e.by,
            with_detail(what + ": " + std::string{name_of(e.label)}, said(e.note, identity))};
  }
  Line operator()(const PageReported& e) const {
    const std::string page = "Page " + std::to_string(e.page);
    if (e.fate == Fate::accepted) return {"page", "", page + " accepted by the gateway"};
    return {"page", "", with_detail(page + " failed", e.detail)};
  }
};

std::string change_text(const Change& e) {
  const Finding& f = e.alert.worst;
  switch (e.cause) {
    case Cause::joined:
    case Cause::worsened:
      return "Now " + std::string{name_of(e.alert.priority)} + ": " + headline(f);
    case Cause::left:
      return "Remains, " + std::string{name_of(e.alert.priority)} + ": " + headline(f);
    case Cause::eased:
      return "Eased to " + std::string{name_of(e.alert.priority)} + ": " + headline(f);
    case Cause::acknowledged:
      return "Acknowledged: " + f.title;
    case Cause::expired:
      return "Acknowledgement ran out: " + headline(f);
    case Cause::suspended:
      return "No usable value to judge: " + f.title;
    case Cause::judged_again:
      return "Judged again: " + headline(f);
    case Cause::cleared:
      return f.title + " is over, not seen yet";
    case Cause::returned:
      return "Returned: " + headline(f);
    case Cause::again:
      return "Still there after a restart: " + headline(f);
  }
  return {};
}

struct EffectLine {
  Line operator()(const Raise& e) const {
    return {"alert", "", capital(name_of(e.alert.priority)) + " alert: " + headline(e.alert.worst)};
  }
  Line operator()(const Change& e) const {
    return {"alert", e.cause == Cause::acknowledged ? e.alert.owner : "", change_text(e)};
  }
  Line operator()(const End& e) const {
    return {"alert", "", with_detail(e.alert.worst.title + " ended", e.detail)};
  }
  Line operator()(const Page& e) const {
    return {"page", "", "Page " + std::to_string(e.id) + " to " + e.to};
  }
  Line operator()(const Withdraw& e) const {
    return {"page", "", with_detail("Page " + std::to_string(e.page) + " withdrawn", e.detail)};
  }
  Line operator()(const Prompt& e) const { return {"prompt", "", capital(e.text)}; }
  Line operator()(const Moved& e) const {
    return {"phase", e.by == "timer" ? "" : e.by, capital(name_of(e.phase)) + " began"};
  }
};

}  // namespace

Line line_of(const Event& e, bool identity) {
  return std::visit(EventLine{identity}, e);
}
Line line_of(const Effect& e) {
  return std::visit(EffectLine{}, e);
}

Line line_of(const Cuff& c) {
  std::string text =
      "Cuff " + short_number(c.systolic.value_or(0)) + '/' + short_number(c.diastolic.value_or(0));
  if (c.mean) text += " (" + short_number(*c.mean) + ')';
  if (c.charted) text += ", by hand";
  return {"cuff", "", text};
}

std::string short_number(double value) {
  std::array<char, 64> buffer{};
  const bool whole = std::abs(value - std::round(value)) < 0.05;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                 std::chars_format::fixed, whole ? 0 : 1);
  return end.ec == std::errc{} ? std::string{buffer.data(), end.ptr} : std::string{"?"};
}

std::string said(const std::string& words, bool identity) {
  return identity || words.empty() ? words : "(withheld)";
}

}  // namespace vigil::store
