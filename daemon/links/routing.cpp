// Exact comparisons; see routing.h for what fits, what is disputed and what marks are.
#include "daemon/links/routing.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cinttypes>
#include <cstdio>
#include <stdexcept>

namespace vigil::links {
namespace {

enum class Fit { no, disputed, yes };

bool agrees(const std::string& asked, const std::string& said) {
  return !asked.empty() && asked == said;
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

// Of patient, location and monitor; 0: not said.
using Marks = std::array<std::uint64_t, 3>;

// FNV-1a of 64 bits over the session's number and the text.
std::uint64_t mark_of(alerts::SessionId session, std::string_view text) {
  if (text.empty()) return 0;
  std::uint64_t mark = 0xCBF29CE484222325U;
  const auto add = [&mark](std::uint64_t byte) { mark = (mark ^ byte) * 0x100000001B3U; };
  for (auto rest = static_cast<std::uint64_t>(session); rest != 0; rest >>= 8U) add(rest & 0xFFU);
  for (const char c : text) add(static_cast<unsigned char>(c));
  return std::max<std::uint64_t>(mark, 1);
}

Marks marks_of(alerts::SessionId session, const Subject& said, bool by_device) {
  return {mark_of(session, said.patient), mark_of(session, said.location),
          by_device ? mark_of(session, said.device) : 0};
}

// Three numbers in hex digits with blanks between; what is none counts as not said.
Marks read_marks(std::string_view text) {
  Marks marks{};
  for (std::uint64_t& mark : marks) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), mark, 16);
    if (error != std::errc{}) return marks;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (!text.empty()) text.remove_prefix(1);
  }
  return marks;
}

std::string write_marks(const Marks& marks) {
  char text[64];
  std::snprintf(text, sizeof text, "%" PRIx64 " %" PRIx64 " %" PRIx64, marks[0], marks[1],
                marks[2]);
  return text;
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

Judgement judge(std::string_view noted, bool foreign, alerts::SessionId session,
                const Subject& said, bool by_device) {
  using Verdict = Judgement::Verdict;
  constexpr std::array<std::string_view, 3> changes{"patient changed on the monitor",
                                                    "location changed on the monitor",
                                                    "another monitor answers"};
  constexpr std::array<std::string Subject::*, 3> parts{nullptr, &Subject::location,
                                                        &Subject::device};
  const Marks before = read_marks(noted), now = marks_of(session, said, by_device);
  Marks both = before;
  bool all_again = before != Marks{};
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] != 0 && now[i] != 0 && before[i] != now[i]) {
      return {foreign ? Verdict::still_changed : Verdict::changed, changes[i], {}, parts[i]};
    }
    if (before[i] == 0) both[i] = now[i];
    all_again = all_again && (before[i] == 0 || now[i] != 0);
  }
  // Saying less does not bring the first subject back.
  if (foreign) return {all_again ? Verdict::returned : Verdict::still_changed};
  if (both == before) return {};
  return {Verdict::noted, {}, write_marks(both)};
}

}  // namespace vigil::links
