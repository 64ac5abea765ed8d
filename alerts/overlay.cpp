#include "alerts/overlay.h"

#include "alerts/rules/judge.h"

#include <algorithm>

namespace vigil::alerts {
namespace {

bool same_line(const Criterion& a, const Criterion& b) {
  return a.about == b.about && a.reference == b.reference && a.index == b.index &&
         low_side(a.compare) == low_side(b.compare);
}

bool laxer(const Criterion& a, const Criterion& b) {
  return low_side(a.compare) ? a.limit < b.limit : a.limit > b.limit;
}

auto find_line(auto& all, const Criterion& wanted) -> decltype(all.data()) {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Criterion& c) { return same_line(c, wanted); });
  return found == all.end() ? nullptr : &*found;
}

// Two changes of one limit: of each line and each time the more cautious one.
void join(LimitChange& into, const LimitChange& other) {
  for (const Criterion& c : other.any) {
    Criterion* known = find_line(into.any, c);
    if (!known) {
      into.any.push_back(c);
    } else if (laxer(*known, c)) {
      *known = c;
    }
  }
  if (other.hold) into.hold = std::min(into.hold.value_or(*other.hold), *other.hold);
  if (other.settle) into.settle = std::max(into.settle.value_or(*other.settle), *other.settle);
}

std::vector<LimitChange> joined(std::span<const std::shared_ptr<const Overlay>> overlays) {
  std::vector<LimitChange> all;
  for (const auto& overlay : overlays) {
    for (const LimitChange& change : overlay->changes) {
      const auto known = std::find_if(all.begin(), all.end(),
                                      [&](const LimitChange& c) { return c.id == change.id; });
      known == all.end() ? all.push_back(change) : join(*known, change);
    }
  }
  return all;
}

void change(Limit& limit, const LimitChange& change) {
  for (const Criterion& c : change.any) {
    Criterion* known = find_line(limit.any, c);
    known ? void(*known = c) : limit.any.push_back(c);
  }
  if (change.hold) limit.hold = *change.hold;
  if (change.settle) limit.settle = *change.settle;
}

template <typename T>
T* find_id(std::vector<T>& all, const std::string& id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const T& t) { return t.id == id; });
  return found == all.end() ? nullptr : &*found;
}

// The lowest line of those that overlays set; the profile's own where none does.
template <typename Get>
void lowest(double& value, std::span<const std::shared_ptr<const Overlay>> overlays, Get&& get) {
  std::optional<double> least;
  for (const auto& overlay : overlays) {
    const std::optional<double> set = get(*overlay);
    if (set) least = std::min(least.value_or(*set), *set);
  }
  value = least.value_or(value);
}

void change_course(Profile& p, const Overlay& overlay) {
  for (const Phase phase : {Phase::dosing, Phase::session}) {
    std::optional<Millis>& every = p.phases[static_cast<std::size_t>(phase)].cuff_every;
    if (overlay.cuff_every)
      every = std::min(every.value_or(*overlay.cuff_every), *overlay.cuff_every);
  }
  if (overlay.spo2_min) p.discharge_gate.spo2_min = *overlay.spo2_min;
  if (overlay.spo2_baseline_minus) {
    p.discharge_gate.spo2_baseline_minus = *overlay.spo2_baseline_minus;
  }
  p.low_oxygen_target = p.low_oxygen_target || overlay.low_oxygen_target;
}

// The earlier of two watches of one name: what calls sooner.
bool sooner(const Watch& a, const Watch& b) {
  const auto first = [](const Watch& w) {
    Millis least = Millis::max();
    for (const Step& s : w.steps) least = std::min(least, s.after);
    return least;
  };
  return first(a) < first(b);
}

void change_watches(Profile& p, std::span<const std::shared_ptr<const Overlay>> overlays) {
  std::vector<Watch> set;
  for (const auto& overlay : overlays) {
    for (const Watch& watch : overlay->watches) {
      Watch* known = find_id(set, watch.id);
      if (!known) {
        set.push_back(watch);
      } else if (sooner(watch, *known)) {
        *known = watch;
      }
    }
  }
  for (const Watch& watch : set) {
    if (Watch* known = find_id(p.watches, watch.id)) *known = watch;
  }
}

}  // namespace

Profile laid_over(const Profile& profile,
                  std::span<const std::shared_ptr<const Overlay>> overlays) {
  Profile p = profile;
  for (const LimitChange& c : joined(overlays)) {
    if (Limit* limit = find_id(p.limits, c.id)) change(*limit, c);
  }
  for (const auto& overlay : overlays) {
    for (const Limit& limit : overlay->limits) {
      if (!find_id(p.limits, limit.id)) p.limits.push_back(limit);
    }
    change_course(p, *overlay);
  }
  change_watches(p, overlays);
  lowest(p.dosing_gate.systolic, overlays, [](const Overlay& o) { return o.gate_systolic; });
  lowest(p.dosing_gate.diastolic, overlays, [](const Overlay& o) { return o.gate_diastolic; });
  return p;
}

std::vector<std::string> problems(const Overlay& overlay, const Profile& profile) {
  std::vector<std::string> out;
  for (const LimitChange& c : overlay.changes) {
    const Limit* limit = find_limit(profile, c.id);
    if (!limit) {
      out.push_back("overlay " + overlay.name + ": " + profile.name + " has no limit " + c.id);
      continue;
    }
    const bool relaxes = std::any_of(c.any.begin(), c.any.end(), [&](const Criterion& now) {
      const Criterion* was = find_line(limit->any, now);
      return was && laxer(now, *was);
    });
    const bool waits = c.hold && *c.hold > limit->hold;
    if ((relaxes || waits) && !overlay.loosens) {
      out.push_back("overlay " + overlay.name + ": relaxes " + c.id + " without 'loosens = true'");
    }
  }
  if (overlay.loosens && overlay.signature != Role::prescriber) {
    out.push_back("overlay " + overlay.name + ": loosens limits, so a prescriber must sign it");
  }
  return out;
}

}  // namespace vigil::alerts
