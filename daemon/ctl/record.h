// What vigilctl says about a record. Each returns the exit status: 0 as it should be, 1 not intact
// or a decision that differs, 2 the call was wrong.
#pragma once

#include <optional>
#include <ostream>
#include <string>

#include "alerts/session.h"

namespace vigil::ctl {

struct VerifyCall {
  std::string database;
  std::string heads, key;  // empty: those beside the database
};
int verify(const VerifyCall&, std::ostream& out, std::ostream& err);

int replay(const std::string& path, std::optional<alerts::SessionId>, std::ostream& out,
           std::ostream& err);

struct ExportCall {
  std::string database;
  alerts::SessionId session = 0;
  std::string format = "csv";  // or json
  bool identity = false;
};
int export_session(const ExportCall&, std::ostream& out, std::ostream& err);

// Counts: beds, observations, alerts, pages.
int summary(const std::string& path, std::ostream& out, std::ostream& err);

}  // namespace vigil::ctl
