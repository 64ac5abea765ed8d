#include "alerts/session.h"

#include "alerts/names.h"

namespace vigil::alerts {
namespace {
constexpr Names<4> roles{"nurse", "prescriber", "technician", "auditor"};
}

bool answered(const Session& session, const std::string& item, std::string_view answer) {
  const auto given = session.items.find(item);
  return given != session.items.end() && given->second == answer;
}

std::string_view name_of(Role r) {
  return word(roles, r);
}
std::optional<Role> role_from(std::string_view n) {
  return find_word<Role>(roles, n);
}

}  // namespace vigil::alerts
