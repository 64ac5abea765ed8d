// Who is signed in and who may become so: accounts, sign-ins, one-time links. Secrets are kept as
// digests only. No I/O and no clock; checking a password is left to the worker thread
// (password.h), storing accounts to the hooks.
//
// A restart ends every invitation that was not used. Sign-ins outlive it (sign_ins, restore): a
// nurse station that shows a sign-in page after a power cut watches nobody.
//
// Threading: the main thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "daemon/account.h"
#include "daemon/dashboard/password.h"
#include "daemon/dashboard/throttle.h"

namespace vigil::dashboard {

class Access {
 public:
  static constexpr Millis idle_timeout = std::chrono::hours{12};
  static constexpr Millis one_shift = std::chrono::hours{16};
  static constexpr Millis first_link_life = std::chrono::hours{24};
  static constexpr Millis invitation_life = std::chrono::hours{72};
  static constexpr std::size_t most_sign_ins = 1024;
  static constexpr std::size_t most_links = 256;

  // Takes as long as one password check: an unknown name is checked against a verifier of its own.
  explicit Access(std::vector<Account> accounts, Cost = {});

  const Cost& cost() const { return cost_; }  // of a new verifier

  const std::map<std::string, Account, std::less<>>& accounts() const { return accounts_; }
  const Account* find(std::string_view name) const;
  // Adds or replaces. Ends the sign-ins and the invitation of somebody whose role or password
  // changed.
  void put(const Account&);

  // Signing in: how long this name from this address has to wait (0: not at all), the verifier to
  // check the password against (never empty, the same work for every name), and the two outcomes.
  Millis must_wait(const std::string& name, const std::string& peer, Time now) const;
  void attempt(const std::string& name, const std::string& peer, Time now);
  std::string verifier_of(std::string_view name) const;
  // The cookie's value, to be told once. The attempt is forgotten.
  std::string sign_in(const std::string& name, const std::string& peer, Time now);

  struct SignedIn {
    Digest key{};  // names the sign-in without being able to use it
    const Account* account = nullptr;
  };
  // Counts as use. Empty: nobody, or expired.
  std::optional<SignedIn> who(std::string_view cookie, Time now);
  // Whose sign-in it is; null: it has ended. Does not count as use.
  const Account* account_of(const Digest& key, Time now) const;
  void sign_out(const Digest& key);
  void sign_out_everywhere(std::string_view name);

  // What a restart must not end, and the way back. A restored sign-in counts as used now; one_shift
  // goes on from when it began. Left out: expired ones and those of nobody.
  std::vector<KeptSignIn> sign_ins() const;
  void restore(const std::vector<KeptSignIn>&, Time now);

  // A screen of this sign-in said whether its sound can be heard; it cannot until it says so.
  void set_deaf(const Digest& key, bool deaf);
  bool deaf(const Digest& key) const;

  // A link for the first account of all, a technician's. Empty when somebody can sign in already.
  std::string first_link(Time now);
  // A link by which this person sets a password. An earlier one becomes void.
  std::string invite(const std::string& name, Time now);
  struct Invitation {
    std::string name;  // empty: the first account, which names itself
  };
  std::optional<Invitation> invited(std::string_view token, Time now) const;
  void use_up(std::string_view token);

  void forget_expired(Time now);

 private:
  struct Entry {
    std::string name;
    Time since{}, used{};
    bool deaf = true;
  };
  struct Link {
    std::string name;
    Time until{};
  };
  static bool expired(const Entry&, Time now);
  bool anybody_joined() const;
  std::string add_link(const std::string& name, Time until);

  Cost cost_;
  std::map<std::string, Account, std::less<>> accounts_;
  std::map<Digest, Entry> entries_;
  std::map<Digest, Link> links_;
  std::string nobodys_verifier_;
  // An attacker must not be able to keep a nurse from her patients for long.
  Throttle by_name_{5, std::chrono::seconds{30}};
  Throttle by_peer_{20, std::chrono::minutes{15}};
};

// Has a pager.
bool can_be_called(const Account&);
// Nurses and prescribers on duty, by name: who can be called for a session.
std::vector<alerts::Member> team_of(const std::vector<Account>&);
std::vector<alerts::Member> team_of(const Access&);

// Set-Cookie for the value of a sign-in; an empty value takes the cookie back.
std::string cookie_header(std::string_view value, bool secure);
// The value of our cookie in a Cookie header; empty without one.
std::string_view cookie_value(std::string_view header);

}  // namespace vigil::dashboard
