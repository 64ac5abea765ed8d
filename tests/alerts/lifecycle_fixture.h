// A bed whose conditions live without any rule: the tests say what holds.
#pragma once

#include <gtest/gtest.h>

#include "alerts/lifecycle.h"
#include "tests/support/play.h"

namespace vigil::testing {

using namespace alerts;
using std::chrono::minutes;
using std::chrono::seconds;

inline Finding finding(std::string rule, Priority priority, Hold hold = Hold::met) {
  Finding f;
  f.rule = std::move(rule);
  f.cause = "cause";
  f.title = "Title";
  f.priority = priority;
  f.hold_state = hold;
  f.hold = seconds{10};
  f.settle = seconds{20};
  return f;
}

// Lives through what rules say at each second, without any rule.
class Lifecycle : public ::testing::Test {
 protected:
  Lifecycle() { play_.open(); }

  // The findings hold for so long, judged once a second.
  void hold(const std::vector<Finding>& findings, seconds span) {
    for (std::int64_t i = 0; i < span.count(); ++i) {
      now_ += seconds{1};
      live(bed(), findings, now_, out_);
    }
  }
  void acknowledge(const std::string& by = "rn.adams") {
    alerts::acknowledge(bed(), Acknowledged{bed().alerts.at(0).id, by}, now_, out_);
  }
  Bed& bed() { return play_.bed; }
  const Alert& alert() { return bed().alerts.at(0); }
  std::vector<Cause> causes() const {
    std::vector<Cause> found;
    for (const Effect& e : out_) {
      if (const auto* change = std::get_if<Change>(&e)) found.push_back(change->cause);
    }
    return found;
  }
  template <typename E>
  int count() const {
    int n = 0;
    for (const Effect& e : out_) n += std::holds_alternative<E>(e) ? 1 : 0;
    return n;
  }

  Play play_;
  Time now_ = Play::start;
  std::vector<Effect> out_;
};

}  // namespace vigil::testing
