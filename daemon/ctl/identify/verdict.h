// Who speaks on this link? Every driver hears the same bytes at the same times; the verdict weighs
// what they made of them. Pure.
#pragma once

#include <string>
#include <vector>

#include "daemon/ctl/identify/evidence.h"
#include "daemon/ctl/identify/forms.h"

namespace vigil::ctl {

// perhaps: too little came to rule out chance. likely: noise does not look like this. certain: and
// most of what came is explained.
enum class Sureness { no, perhaps, likely, certain };
std::string_view name_of(Sureness);
Sureness sureness_of(const Evidence&);

struct Claim {
  const Entry* driver = nullptr;
  Sureness sureness = Sureness::no;
  Evidence evidence;
  std::vector<const Form*> forms;  // those that fit equally well; empty: the driver has none
  bool asked = false;              // it spoke when asked
  Options options;                 // with which it was asked
};

struct Verdict {
  enum class Kind { identified, ambiguous, noise, silent } kind = Kind::silent;
  std::vector<Claim> claims;  // the best first; those that are no more than perhaps come last
  std::uint64_t bytes = 0;
};

// All drivers, listening.
class Bank {
 public:
  Bank();
  void hear(Time now, Bytes);
  void tick(Time now);
  std::uint64_t bytes() const { return bytes_; }
  // Drivers with any evidence, the best first.
  std::vector<Claim> claims() const;

 private:
  struct Listener {
    const Entry* driver;
    const Form* form;  // null: as the driver is without settings
    Ear ear;
  };
  std::vector<const Form*> forms_of(const Entry&) const;
  const Ear& ear_of(const Form&) const;
  bool fits_when_told(Claim&) const;

  std::vector<Listener> listeners_;
  std::uint64_t bytes_ = 0;
};

// `claims` may name a driver more than once (heard, and asked): its best one counts.
Verdict decide(std::vector<Claim> claims, std::uint64_t bytes);

}  // namespace vigil::ctl
