// Who works here and who is treated here, and the numbers the record uses for them: accounts, the
// patients' labels, the next session's number. Held in memory, read at start; changes go to the
// disk through the journal's writer, in order with the entries, so that nothing is confirmed to
// anyone before Journal::when_recorded says so.
//
// A patient's label stands in one table only. Everything else refers to its number, so that an
// export without identity is the usual one.
//
// Threading: main thread.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "daemon/account.h"
#include "daemon/store/batch.h"

namespace vigil::store {

class People {
 public:
  // `later`: Journal::later.
  static Result<People> load(Database&, std::function<void(Job)> later);

  std::vector<Account> accounts() const;  // by name
  void save(const Account&);              // adds or replaces

  // As they were on disk at load; and all there are now, instead.
  const std::vector<KeptSignIn>& sign_ins() const { return sign_ins_; }
  void save_sign_ins(std::vector<KeptSignIn>);

  // The number of the patient with this label; a new one when there is none yet.
  alerts::PatientId patient(std::string_view label);
  std::string label_of(alerts::PatientId) const;  // empty: unknown number

  alerts::SessionId new_session_id() { return next_session_++; }

 private:
  explicit People(std::function<void(Job)> later) : later_(std::move(later)) {}

  std::function<void(Job)> later_;
  std::map<std::string, Account, std::less<>> accounts_;
  std::vector<KeptSignIn> sign_ins_;
  std::map<std::string, alerts::PatientId, std::less<>> patients_;
  std::map<alerts::PatientId, std::string> labels_;
  alerts::PatientId next_patient_ = 1;
  alerts::SessionId next_session_ = 1;
};

// One patient's label from the record, for reports. Empty: unknown number.
Result<std::string> patient_label(Database&, alerts::PatientId);

}  // namespace vigil::store
