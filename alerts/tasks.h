// What a person has to do at a bed and by when: readings, scores, the check before leaving. Pure.
// What is overdue is an alert by the profile's watches (rules/tasks.cpp).
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "alerts/bed.h"

namespace vigil::alerts {

// Valid as long as the session and its profile are.
struct Task {
  std::string_view id, text;
  Time due{};
  std::string_view watch;  // of the profile, that judges its delay; empty: none
};

// What is open now or has a time already, in order of time.
std::vector<Task> tasks(const Bed&);
// The same in any order, without a list: for what is asked at every event.
void each_task(const Bed&, const std::function<void(const Task&)>& act);

}  // namespace vigil::alerts
