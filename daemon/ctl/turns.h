// What the engine decided, told rule by rule: one alert is made of conditions, and each of them
// begins, gets worse and ends by a rule of its own. What a table counts.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "daemon/ward.h"

namespace vigil::ctl {

struct Turn {
  Millis at{};        // on the caller's time scale
  std::string alert;  // the rule of the condition
  alerts::Priority priority{};
  std::string_view state;  // raised (again when it got worse), acknowledged, ended, paged
  std::optional<double> value;
  std::string to;  // account that was paged
  // For whoever looks closer than a line of a table.
  alerts::AlertId id{};
  std::string cause;  // of the alert
  alerts::PageId page{};
  bool technical = false;
};

// For one bed.
class TurnListener final : public Outlet {
 public:
  // `first` is what the caller's time scale calls `zero`; what comes earlier is told as of then.
  TurnListener(Time zero, Millis first) : zero_(zero), first_(first) {}

  void decided(Time, const Bed&, const alerts::Effect&) override;
  std::vector<Turn> turns() { return std::move(turns_); }

 private:
  void add(const alerts::Alert&, const std::string& rule, alerts::Priority, std::string_view state,
           const std::optional<double>& value);
  void raised(const Bed&, const alerts::Alert&, const std::string& rule);
  void ended(const alerts::Alert&, const std::string& rule);
  void all_ended(const alerts::Alert&);
  void changed(const Bed&, const alerts::Change&);
  void paged(const Bed&, const alerts::Page&);

  const Time zero_;
  const Millis first_;
  Time now_{};
  // Rules that were raised and have not ended.
  std::map<alerts::AlertId, std::vector<std::string>> open_;
  std::vector<Turn> turns_;
};

}  // namespace vigil::ctl
