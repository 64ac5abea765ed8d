#include "alerts/session.h"

#include "alerts/names.h"

namespace vigil::alerts {
namespace {
constexpr Names<4> roles{"nurse", "prescriber", "technician", "auditor"};
}

std::string_view name_of(Role r) {
  return word(roles, r);
}
std::optional<Role> role_from(std::string_view n) {
  return find_word<Role>(roles, n);
}

}  // namespace vigil::alerts
