// All the engine may ask for, in one list. Effects are handed to every outlet in order; what an
// outlet makes of them (a sound, a page, a line in the record) is its own business.
#pragma once

#include <string>
#include <variant>

#include "alerts/session.h"

namespace vigil::alerts {

struct Raise {
  Alert alert;
};

// Why an alert changed. joined, left, worsened, eased, cleared and returned name the rule whose
// condition did it.
enum class Cause : std::uint8_t {
  joined,  // another condition of the same cause holds now
  left,    // one of several conditions ended
  acknowledged,
  expired,       // the acknowledgement ran out and the condition still holds
  worsened,      // got worse through an acknowledgement, or by a further step of the same condition
  suspended,     // no usable value to judge by
  judged_again,  // the value is back
  cleared,       // over, latched until seen
  returned,      // a latched alert's condition is back
  again,         // announced again after a restart
  eased,         // the same condition is less urgent now
};
std::string_view name_of(Cause);
std::optional<Cause> cause_from(std::string_view name);

struct Change {
  Alert alert;
  Cause cause{};
  std::string rule;  // of the condition that joined or left, else empty
};

struct End {
  Alert alert;         // as it was last
  std::string rule;    // of the condition that ended last
  std::string detail;  // "condition over", "seen by rn.adams", "session closed"
};

// One page to one person. The same identity is used again after a restart.
struct Page {
  PageId id{};
  AlertId alert{};
  std::string to;  // account name
  Priority priority{};
  int step = 0;      // place in the chain, from 0
  std::string text;  // ASCII, at most 80 characters, no patient name
};

struct Withdraw {
  PageId page{};
  std::string detail;
};

// Asks a person for something; no answer is needed.
struct Prompt {
  enum class Kind : std::uint8_t { cuff_due, reread_cuff, nobody_to_page } kind{};
  std::string text;
};
std::string_view name_of(Prompt::Kind);
std::optional<Prompt::Kind> prompt_from(std::string_view name);

// The session is in a new phase, by a person or by the profile's timer ("timer").
struct Moved {
  Phase phase{};
  std::string by;
};

using Effect = std::variant<Raise, Change, End, Page, Withdraw, Prompt, Moved>;

}  // namespace vigil::alerts
