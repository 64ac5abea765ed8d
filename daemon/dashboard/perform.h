// Carries out what routes.h asked for and waits for what takes time: the disk, the worker thread.
//
// Internal to dashboard/.
#pragma once

#include <optional>
#include <string>

#include "daemon/dashboard/context.h"
#include "daemon/task.h"

namespace vigil::dashboard {

struct Caller {
  std::string peer;  // address
  std::optional<Access::SignedIn> who;
};

struct Reply {
  Answer answer;
  std::optional<std::string> cookie;  // Set-Cookie: this value; empty text takes it back
  Millis retry_after{};               // 0: no such header
};

Task<Reply> perform(Shared, Outcome, Caller);

}  // namespace vigil::dashboard
