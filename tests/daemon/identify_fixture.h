// Hands a recorded stream to all drivers and asks who it was.
#pragma once

#include <string>
#include <vector>

#include "daemon/ctl/identify/recording.h"
#include "daemon/ctl/identify/verdict.h"
#include "tests/support/capture.h"

namespace vigil::testing {

using ctl::Bank;
using ctl::Sureness;
using ctl::Verdict;
using Kind = Verdict::Kind;

inline constexpr Time start = tests::capture_start;

inline Verdict verdict_on(const std::vector<ctl::Arrival>& arrivals) {
  Bank bank;
  Time last = start;
  for (const ctl::Arrival& arrival : arrivals) {
    last = arrival.at;
    bank.tick(last);
    bank.hear(last, arrival.bytes);
  }
  bank.tick(last + Millis{100});
  return ctl::decide(bank.claims(), bank.bytes());
}

inline std::vector<ctl::Arrival> at_once(std::string_view text) {
  const auto bytes = std::as_bytes(std::span{text});
  return {{start, {bytes.begin(), bytes.end()}}};
}

inline std::string best(const Verdict& verdict) {
  return verdict.claims.empty() ? "nobody" : std::string{verdict.claims.front().driver->name};
}

}  // namespace vigil::testing
