// What a profile may not say, whoever signed it: values that cannot work, and guard rails.
// Rails: clinical reference 3.4 and the [guard] table of its profile proposal.
#include <algorithm>

#include "alerts/profile.h"

namespace vigil::alerts {
namespace {

using std::chrono::seconds;

bool low_side(Compare c) {
  return c == Compare::below || c == Compare::at_most;
}

bool is_rate(Parameter p) {
  return p == Parameter::heart_rate || p == Parameter::pulse_rate;
}

// The clear value must lie on the safe side of the limit, or an alert would flap or never end.
void check_clear(const Limit& limit, std::vector<std::string>& out) {
  for (const Criterion& c : limit.any) {
    const bool safe = low_side(c.compare) ? c.clear >= c.limit : c.clear <= c.limit;
    if (safe) continue;
    out.push_back(limit.id + ": clear value for " + std::string{name_of(c.about)} +
                  " lies on the wrong side of its limit");
  }
}

// A high-priority limit may be made stricter than these, never laxer. mmHg, percent, 1/min.
bool crosses_rail(const Criterion& c) {
  if (c.reference != Reference::absolute) return false;
  if (c.about == Parameter::spo2) return low_side(c.compare) && c.limit < 85;
  if (is_rate(c.about)) return low_side(c.compare) ? c.limit < 34 : c.limit > 150;
  if (c.about == Parameter::systolic) return low_side(c.compare) ? c.limit < 75 : c.limit > 200;
  if (c.about == Parameter::diastolic) return !low_side(c.compare) && c.limit > 120;
  return false;
}

void check_rails(const Limit& limit, std::vector<std::string>& out) {
  if (limit.priority == Priority::high) {
    for (const Criterion& c : limit.any) {
      if (crosses_rail(c)) {
        out.push_back(limit.id + ": high limit for " + std::string{name_of(c.about)} +
                      " is beyond the guard rail");
      }
    }
    if (limit.hold > seconds{60}) out.push_back(limit.id + ": hold of a high limit is over 60 s");
  }
  if (limit.priority == Priority::medium && limit.hold > seconds{120}) {
    out.push_back(limit.id + ": hold of a medium limit is over 120 s");
  }
}

// Of two absolute limits of one cause on one side, the more urgent one must be the more extreme.
bool out_of_order(const Criterion& urgent, const Criterion& other) {
  if (urgent.about != other.about || low_side(urgent.compare) != low_side(other.compare)) {
    return false;
  }
  if (urgent.reference != Reference::absolute || other.reference != Reference::absolute) {
    return false;
  }
  return low_side(urgent.compare) ? urgent.limit > other.limit : urgent.limit < other.limit;
}

void check_order(const Profile& p, std::vector<std::string>& out) {
  for (const Limit& a : p.limits) {
    for (const Limit& b : p.limits) {
      if (a.cause != b.cause || a.priority <= b.priority) continue;
      for (const Criterion& ca : a.any) {
        const bool bad = std::any_of(b.any.begin(), b.any.end(),
                                     [&](const Criterion& cb) { return out_of_order(ca, cb); });
        if (bad) out.push_back(a.id + ": is more urgent than " + b.id + " but less extreme");
      }
    }
  }
}

void check_chains(const Profile& p, std::vector<std::string>& out) {
  for (const Priority priority : {Priority::medium, Priority::high}) {
    const Chain& c = chain(p, priority);
    const bool pages = std::any_of(c.steps.begin(), c.steps.end(), [](const Escalation& e) {
      return std::any_of(e.to.begin(), e.to.end(), [](Reach r) { return r != Reach::stations; });
    });
    if (!pages) {
      out.push_back("escalation." + std::string{name_of(priority)} + ": pages nobody");
    }
    if (!std::is_sorted(c.steps.begin(), c.steps.end(),
                        [](const auto& l, const auto& r) { return l.after < r.after; })) {
      out.push_back("escalation." + std::string{name_of(priority)} + ": steps run backwards");
    }
  }
}

void check_duplicates(const Profile& p, std::vector<std::string>& out) {
  for (std::size_t i = 0; i < p.limits.size(); ++i) {
    for (std::size_t j = i + 1; j < p.limits.size(); ++j) {
      if (p.limits[i].id == p.limits[j].id) out.push_back(p.limits[i].id + ": stands there twice");
    }
  }
}

}  // namespace

std::vector<std::string> problems(const Profile& profile) {
  std::vector<std::string> out;
  for (const Limit& limit : profile.limits) {
    if (limit.any.empty()) out.push_back(limit.id + ": has no criterion");
    check_clear(limit, out);
    check_rails(limit, out);
  }
  check_order(profile, out);
  check_chains(profile, out);
  check_duplicates(profile, out);
  return out;
}

}  // namespace vigil::alerts
