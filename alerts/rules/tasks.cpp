// Tasks that a person has not done in time: a score, a reading that a window asks for. The cuff
// schedule has a rule of its own (overdue.cpp).
#include "alerts/tasks.h"
#include "alerts/rules/rule.h"
#include "alerts/rules/steps.h"

namespace vigil::alerts {
namespace {

void judge(const Bed& bed, const Profile& profile, Time now, std::vector<Finding>& out) {
  const auto act = [&](const Task& task) {
    if (now < task.due || task.watch.empty()) return;
    const Watch* watch = find_watch(profile, task.watch);
    if (!watch) return;
    std::optional<Finding> f = reached(*watch, *bed.session, now - task.due);
    if (!f) return;
    f->cause = "task:" + std::string{task.id};
    f->detail = std::string{task.text} + ", by " + lasting(now - task.due);
    out.push_back(std::move(*f));
  };
  each_task(bed, std::ref(act));  // a copy of it would be allocated, at every event
}

}  // namespace

extern const Rule tasks_rule;
const Rule tasks_rule{"tasks", judge};

}  // namespace vigil::alerts
