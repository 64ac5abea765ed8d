// Two beds and the clinic's own, four people, the real profiles, and hooks that note what they were
// asked, for tests of the dashboard.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "daemon/dashboard/access.h"
#include "daemon/dashboard/hooks.h"
#include "daemon/dashboard/routes.h"
#include "daemon/ward.h"
#include "tests/support/manual_clock.h"

namespace vigil::testing {

inline constexpr dashboard::Cost cheap{1, 8192};  // the least that libsodium takes
inline const std::string password = "correct horse battery";

// rn.adams and rn.baker (nurses, the second one without a pager), dr.cole (prescriber), tech
// (technician), au.dit (auditor), rn.off (nurse off duty). All with the password above.
std::vector<Account> people();

class SmallClinic {
 public:
  SmallClinic();

  Time now() const { return clock.now(); }
  void post(const BedId& bed, const alerts::Event& event) { ward.post(now(), bed, event); }
  void open(const BedId& bed, const std::string& nurse = "rn.adams");
  void observe(const BedId& bed, std::vector<Observation> values);
  // Every second for so long: the same values, as a monitor sends them.
  void watch(const BedId& bed, std::vector<Observation> values, std::chrono::seconds length);
  // Brings the bed's SpO2 alert of medium priority to life and returns its number.
  alerts::AlertId desaturate(const BedId& bed);

  dashboard::Facts facts() const { return {ward, access, hooks}; }
  const Account* person(const std::string& name) const { return access.find(name); }

  ManualClock clock;
  Ward ward;
  dashboard::Hindsight hindsight;
  dashboard::Access access;
  dashboard::Hooks hooks;
  std::vector<alerts::SignedOverlay> signed_overlays;  // of every patient
  std::optional<double> earlier_response;              // likewise
  alerts::Mode mode = alerts::Mode::assist;
  bool confirmed = true;                              // what the captions say
  bool record_answers = true;                         // when_recorded calls back at once
  bool on_disk = true;                                // and with this
  std::vector<std::function<void(bool)>> unanswered;  // callbacks, when it does not
  std::vector<Account> saved;
  std::vector<KeptSignIn> sign_ins;
};

inline Observation spo2(double value) {
  return {Parameter::spo2, value, Quality::good, std::nullopt, 0};
}
inline Observation pulse(double value) {
  return {Parameter::pulse_rate, value, Quality::good, std::nullopt, 0};
}

}  // namespace vigil::testing
