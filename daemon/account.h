// A named person who may sign in, and where to page them. Stored by store/people, checked by
// dashboard/access, read by app when a session opens.
#pragma once

#include <array>
#include <string>

#include "alerts/session.h"

namespace vigil {

struct Account {
  std::string name;     // "rn.adams": lower case letters, digits, dot, dash; in the record
  std::string display;  // "R. Adams": on screens
  alerts::Role role{};
  std::string verifier;  // argon2id string from libsodium; empty: invited, has not joined yet
  std::string channel;   // "snpp"; empty: cannot be paged
  std::string pager;     // identifier at the channel's gateway
  bool on_duty = true;
  bool operator==(const Account&) const = default;
};

// That somebody signed in on some screen, as it outlives a restart. The digest is of 256 random
// bits: who reads it cannot sign in with it.
struct KeptSignIn {
  std::array<unsigned char, 32> digest{};
  std::string name;
  Time since{};
  bool operator==(const KeptSignIn&) const = default;
};

}  // namespace vigil
