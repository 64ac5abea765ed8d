// A pulse that cannot be found any more while rate or SpO2 fall may be the patient and not the
// probe: a low pressure takes the pulse from the finger, and a cuff on the same arm hides the worst
// of it. What was getting worse when the signal went is therefore not left waiting for it to come
// back. Not where the monitor says that the probe is off: then somebody took it.
#include "alerts/rules/judge.h"
#include "alerts/rules/look.h"
#include "alerts/rules/rule.h"
#include "alerts/rules/signal.h"
#include "alerts/rules/steps.h"

#include <algorithm>

namespace vigil::alerts {
namespace {

constexpr std::string_view id = "lost-in-fall";

std::optional<Time> last_usable(const Bed& bed, Parameter p) {
  const auto of = [&](Parameter q) { return bed.usable_at[static_cast<std::size_t>(q)]; };
  if (p != Parameter::heart_rate) return of(p);
  return std::max(of(Parameter::heart_rate), of(Parameter::pulse_rate));
}

// What this condition is about was beyond a low limit when it was last seen.
const Criterion* low_limit(const Bed& bed, const Condition& c) {
  const Limit* limit = find_limit(*bed.session->profile, c.finding.rule);
  if (!limit || !c.finding.about || !c.finding.value || !c.finding.limit) return nullptr;
  const Criterion& first = limit->any.front();
  const bool low = !of_cuff(first.about) && low_side(first.compare);
  return low && *c.finding.value <= *c.finding.limit ? &first : nullptr;
}

// Low SpO2 or a low rate that people are called for; or a fall that has come near to it. It is
// shown already: what has not lasted yet was as likely the cuff that took the signal.
bool of_a_fall(const Bed& bed, const Condition& c) {
  const Criterion* falls = c.joined ? low_limit(bed, c) : nullptr;
  if (!falls || c.finding.priority >= Priority::medium) return falls != nullptr;
  if (!looks_back(*falls)) return false;
  return std::any_of(bed.conditions.begin(), bed.conditions.end(), [&](const Condition& other) {
    const Criterion* stands = low_limit(bed, other);
    return stands && other.finding.cause == c.finding.cause &&
           stands->reference == Reference::absolute;
  });
}

// Just before the signal went, or since.
bool taken_off(const Bed& bed, Time last) {
  constexpr Millis before = std::chrono::seconds{5};
  return bed.taken_off && *bed.taken_off >= last - before;
}

// Nothing to add to what calls as urgently already.
bool high_already(const Bed& bed, const std::string& cause) {
  return std::any_of(bed.conditions.begin(), bed.conditions.end(), [&](const Condition& c) {
    return c.joined && c.finding.cause == cause && c.finding.rule != id &&
           c.finding.priority == Priority::high;
  });
}

// Begins with a condition that was met when the signal went; stays until there is one again.
bool lost(const Bed& bed, const Condition& c, Time now) {
  const std::optional<Parameter>& about = c.finding.about;
  if (!about || reading_for(bed, *about, now)) return false;
  if (c.finding.rule == id) return true;
  return c.finding.hold_state == Hold::unknown && of_a_fall(bed, c) &&
         !taken_off(bed, last_usable(bed, *about).value_or(now)) &&
         !source_down(bed, *about, now) && !high_already(bed, c.finding.cause);
}

void judge(const Bed& bed, const Profile& profile, Time now, std::vector<Finding>& out) {
  const Watch* watch = bed.conditions.empty() ? nullptr : find_watch(profile, id);
  if (!watch) return;
  for (const Condition& c : bed.conditions) {
    const bool first = std::none_of(out.begin(), out.end(), [&](const Finding& f) {
      return f.rule == id && f.cause == c.finding.cause;
    });
    if (!first || !lost(bed, c, now)) continue;
    const Millis span = now - last_usable(bed, *c.finding.about).value_or(now);
    std::optional<Finding> f = reached(*watch, *bed.session, span);
    if (!f) continue;
    f->cause = c.finding.cause;
    f->about = c.finding.about;
    f->value = c.finding.value;
    f->technical = false;
    f->detail = spoken(*f->value, *f->about) + " " + lasting(span) + " ago";
    out.push_back(std::move(*f));
  }
}

}  // namespace

extern const Rule fading_rule;
const Rule fading_rule{"fading", judge};

}  // namespace vigil::alerts
