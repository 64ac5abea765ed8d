// Who works here: signing in and out, joining by a link, and what the technician changes about an
// account. Changes that concern an open session tell it who can be called now.
#include <algorithm>

#include "daemon/dashboard/body.h"
#include "daemon/dashboard/commands.h"
#include "daemon/dashboard/json.h"

namespace vigil::dashboard {
namespace {

// Long enough that guessing is hopeless at the throttle's pace; no rules about kinds of characters.
constexpr Length new_password{10, 256};
constexpr Length any_password{1, 256};
constexpr Length display_length{1, 60};

bool is_technician(const Account& a) {
  return a.role == alerts::Role::technician && !a.verifier.empty();
}

// The name of a bed whose session this person looks after; empty: none.
std::string bed_of(const Call& call, const std::string& name) {
  for (const BedId& id : call.facts.ward.beds()) {
    const Bed& bed = call.facts.ward.bed(id);
    if (bed.session && bed.session->nurse == name) return call.facts.hooks.caption(bed).name;
  }
  return {};
}

std::optional<Answer> refuse_last_technician(const Call& call, const Account& before,
                                             const Account& after) {
  if (!is_technician(before) || is_technician(after)) return std::nullopt;
  const auto& all = call.facts.access.accounts();
  const auto others = std::count_if(all.begin(), all.end(), [&](const auto& a) {
    return a.first != before.name && is_technician(a.second);
  });
  if (others > 0) return std::nullopt;
  return refuse(409, "Nobody else could change accounts any more.");
}

// A patient must not be left with a nurse who cannot be called.
std::optional<Answer> refuse_nurse_at_work(const Call& call, const Account& after) {
  const bool cares = after.role == alerts::Role::nurse || after.role == alerts::Role::prescriber;
  if (after.on_duty && cares) return std::nullopt;
  const std::string bed = bed_of(call, after.name);
  if (bed.empty()) return std::nullopt;
  return refuse(409, after.display + " looks after " + bed + ": give it to somebody else first.");
}

void read_role(Body& body, Account& account, bool is_new) {
  if (!is_new && !body.has("role")) return;
  const std::string name = body.text("role", {});
  const std::optional<alerts::Role> role = alerts::role_from(name);
  if (!role) body.complain("There is no role \"" + name + "\".");
  account.role = role.value_or(alerts::Role::auditor);
}

void read_pager(const Call& call, Body& body, Account& account) {
  account.channel = body.optional_text("channel", {0, 32}).value_or(account.channel);
  account.pager = body.optional_text("pager", {0, 64}).value_or(account.pager);
  if (account.channel.empty() != account.pager.empty()) {
    body.complain("\"channel\" and \"pager\" belong together.");
  }
  const std::vector<std::string> channels = call.facts.hooks.channels();
  const auto found = std::find(channels.begin(), channels.end(), account.channel);
  if (!account.channel.empty() && found == channels.end()) {
    body.complain("There is no channel \"" + account.channel + "\" here.");
  }
}

// Tells open sessions who can be called once `after` is in force.
void tell_sessions(const Call& call, const Account& after, Save& outcome) {
  std::vector<Account> all;
  for (const auto& [name, account] : call.facts.access.accounts()) {
    if (name != after.name) all.push_back(account);
  }
  all.push_back(after);
  const std::vector<alerts::Member> team = team_of(all);
  for (const BedId& id : call.facts.ward.beds()) {
    const Bed& bed = call.facts.ward.bed(id);
    if (!bed.session || bed.session->team == team) continue;
    outcome.events.emplace_back(id, alerts::TeamChanged{bed.session->nurse, call.who->name, team});
  }
}

}  // namespace

namespace commands {

Outcome sign_in(const Call& call) {
  Body body{call.request.body};
  SignIn outcome;
  outcome.name = body.text("name", {});
  outcome.password = body.text("password", any_password);
  if (const auto problem = body.problem()) return refuse(400, *problem);
  return outcome;
}

Outcome sign_out(const Call& call) {
  Body body{call.request.body};
  if (const auto problem = body.problem()) return refuse(400, *problem);
  return SignOut{};
}

Outcome join(const Call& call) {
  Body body{call.request.body};
  Join outcome;
  outcome.token = body.text("token", {});
  outcome.name = body.text("name", {});
  outcome.display = body.text("display", display_length);
  outcome.password = body.text("password", any_password);
  if (outcome.password.size() < new_password.least) {
    body.complain("The password needs at least 10 characters.");
  }
  if (!is_account_name(outcome.name)) {
    body.complain("A name has 2 to 32 lower case letters, digits, dots and dashes.");
  }
  if (const auto problem = body.problem()) return refuse(400, *problem);
  const auto invitation = call.facts.access.invited(outcome.token, call.now);
  if (!invitation) return refuse(403, "This link is not valid any more. Please ask for a new one.");
  if (!invitation->name.empty() && invitation->name != outcome.name) {
    return refuse(403, "This link belongs to \"" + invitation->name + "\".");
  }
  return outcome;
}

// The door says what Vigil does here, before anybody has signed in.
Outcome me(const Call& call) {
  if (!call.who) {
    Json json;
    json.begin().field("error", please_sign_in);
    json.field("mode", alerts::name_of(call.facts.hooks.mode())).end();
    return Answer{401, json.take(), "application/json"};
  }
  return Answer{200, you_json(*call.who), "application/json"};
}

Outcome people(const Call& call) {
  const bool technician = call.who->role == alerts::Role::technician;
  Json json;
  json.begin().key("people").begin_list();
  for (const auto& [name, a] : call.facts.access.accounts()) {
    json.begin().field("name", name).field("display", a.display);
    json.field("role", alerts::name_of(a.role)).field("on_duty", a.on_duty);
    json.field("joined", !a.verifier.empty()).field("reachable", can_be_called(a));
    if (technician) json.field("channel", a.channel).field("pager", a.pager);
    json.end();
  }
  json.end_list().key("channels").begin_list();
  for (const std::string& channel : call.facts.hooks.channels()) json.value(channel);
  json.end_list().end();
  return Answer{200, json.take(), "application/json"};
}

Outcome save_person(const Call& call) {
  Body body{call.request.body};
  Save outcome;
  Account& account = outcome.account;
  const std::string name = body.text("name", {});
  const Account* known = call.facts.access.find(name);
  if (known) account = *known;
  account.name = name;
  if (!is_account_name(name)) {
    body.complain("A name has 2 to 32 lower case letters, digits, dots and dashes.");
  }
  if (!known || body.has("display")) account.display = body.text("display", display_length);
  read_role(body, account, !known);
  read_pager(call, body, account);
  account.on_duty = body.optional_truth("on_duty").value_or(account.on_duty);
  outcome.invite = body.optional_truth("invite").value_or(!known);
  if (body.optional_truth("revoke").value_or(false)) {
    account.verifier.clear();
    account.on_duty = false;
  }
  if (const auto problem = body.problem()) return refuse(400, *problem);
  if (known) {
    if (const auto refusal = refuse_last_technician(call, *known, account)) return *refusal;
    if (const auto refusal = refuse_nurse_at_work(call, account)) return *refusal;
  }
  tell_sessions(call, account, outcome);
  return outcome;
}

}  // namespace commands
}  // namespace vigil::dashboard
