// Exact comparisons only; see routing.h for what fits and what is disputed.
#include "daemon/links/routing.h"

#include <array>
#include <stdexcept>

namespace vigil::links {
namespace {

enum class Fit { no, disputed, yes };

bool agrees(const std::string& asked, const std::string& said) {
  return !asked.empty() && asked == said;
}

// Devices fill what they say of themselves with whatever they like.
std::string shortened(const std::string& text) {
  constexpr std::size_t longest = 40;
  return text.size() <= longest ? text : text.substr(0, longest) + "...";
}

bool differs(const std::string& asked, const std::string& said) {
  return !asked.empty() && !said.empty() && asked != said;
}

Fit fit(const Route& route, const Subject& subject) {
  const bool agreed =
      agrees(route.location, subject.location) || agrees(route.patient, subject.patient);
  if (!agreed) return Fit::no;
  const bool differed =
      differs(route.location, subject.location) || differs(route.patient, subject.patient);
  return differed ? Fit::disputed : Fit::yes;
}

}  // namespace

Placement place(const std::vector<Route>& routes, const Subject& subject) {
  Placement placement;
  std::size_t claims = 0;
  for (std::size_t i = 0; i < routes.size(); ++i) {
    const Fit one = fit(routes[i], subject);
    if (one == Fit::no) continue;
    ++claims;
    if (one == Fit::yes) placement.route = i;
  }
  if (claims < 2 && (claims == 0 || placement.route)) return placement;
  placement.route.reset();
  for (std::size_t i = 0; i < routes.size(); ++i) {
    if (fit(routes[i], subject) != Fit::no) placement.disputed.push_back(i);
  }
  return placement;
}

void check_routes(const std::string& device, const std::vector<Route>& routes) {
  if (routes.empty()) throw std::runtime_error("device '" + device + "': no bed to deliver to");
  for (std::size_t i = 0; i < routes.size(); ++i) {
    const Route& one = routes[i];
    if (routes.size() > 1 && one.location.empty() && one.patient.empty()) {
      throw std::runtime_error("device '" + device + "': several beds share the link, so bed '" +
                               one.bed + "' needs a location or a patient");
    }
    for (std::size_t k = i + 1; k < routes.size(); ++k) {
      const Route& other = routes[k];
      if (one.bed != other.bed && !agrees(one.location, other.location) &&
          !agrees(one.patient, other.patient)) {
        continue;
      }
      throw std::runtime_error("device '" + device + "': beds '" + one.bed + "' and '" + other.bed +
                               "' cannot be told apart");
    }
  }
}

bool bound(const std::vector<Route>& routes) {
  return routes.size() == 1 && routes[0].location.empty() && routes[0].patient.empty();
}

Pin::Verdict Pin::judge(std::optional<alerts::SessionId> session, const Subject& said,
                        bool by_device) {
  if (!session || session != session_) {
    session_ = session;
    subject_ = said;
    changed_ = nullptr;
    return Verdict::same;
  }
  constexpr std::array parts{&Subject::patient, &Subject::location, &Subject::device};
  for (const auto part : parts) {
    if (part == &Subject::device && !by_device) continue;
    if (differs(subject_.*part, said.*part)) {
      const bool known = changed_ != nullptr;
      changed_ = part;
      instead_ = said.*part;
      return known ? Verdict::still_changed : Verdict::changed;
    }
  }
  // Saying nothing of the part that changed does not bring the old subject back.
  if (changed_ != nullptr && (said.*changed_).empty()) return Verdict::still_changed;
  for (const auto part : parts) {
    if ((subject_.*part).empty()) subject_.*part = said.*part;
  }
  const bool returned = changed_ != nullptr;
  changed_ = nullptr;
  return returned ? Verdict::returned : Verdict::same;
}

std::string Pin::what_changed() const {
  if (changed_ == &Subject::patient) return "patient changed on the monitor";
  const std::string what =
      changed_ == &Subject::device ? "another monitor answers" : "location changed on the monitor";
  return what + ", " + shortened(instead_) + " instead of " + shortened(subject_.*changed_);
}

}  // namespace vigil::links
