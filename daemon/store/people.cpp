#include "daemon/store/people.h"

#include <algorithm>
#include <cstring>
#include <span>

namespace vigil::store {
namespace {

Result<void> write_account(Database& database, const Account& a) {
  Result<Statement> insert = database.prepare(
      "INSERT OR REPLACE INTO accounts(name, display, role, verifier, channel, "
      "pager, on_duty) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
  if (!insert) return insert.error();
  insert->bind(1, a.name).bind(2, a.display).bind(3, alerts::name_of(a.role));
  insert->bind(4, a.verifier).bind(5, a.channel).bind(6, a.pager);
  insert->bind(7, std::int64_t{a.on_duty});
  return insert->run();
}

Result<void> write_patient(Database& database, alerts::PatientId id, const std::string& label) {
  Result<Statement> insert =
      database.prepare("INSERT OR REPLACE INTO patients(id, label) VALUES(?1, ?2)");
  if (!insert) return insert.error();
  return insert->bind(1, id).bind(2, label).run();
}

Result<void> write_sign_ins(Database& database, const std::vector<KeptSignIn>& all) {
  if (auto done = database.run("DELETE FROM sign_ins"); !done) return done;
  Result<Statement> insert =
      database.prepare("INSERT INTO sign_ins(digest, name, since) VALUES(?1, ?2, ?3)");
  if (!insert) return insert.error();
  for (const KeptSignIn& s : all) {
    insert->bind(1, std::as_bytes(std::span{s.digest})).bind(2, s.name);
    insert->bind(3, std::int64_t{s.since.time_since_epoch().count()});
    if (auto done = insert->run(); !done) return done;
  }
  return {};
}

Result<std::vector<KeptSignIn>> read_sign_ins(Database& database) {
  Result<Statement> query = database.prepare("SELECT digest, name, since FROM sign_ins");
  if (!query) return query.error();
  std::vector<KeptSignIn> all;
  Result<bool> row = query->step();
  for (; row && *row; row = query->step()) {
    KeptSignIn kept;
    const auto digest = query->blob(0);
    if (digest.size() != kept.digest.size()) return Failure{"a sign-in has no digest of 32 bytes"};
    std::memcpy(kept.digest.data(), digest.data(), digest.size());
    kept.name = query->text(1);
    kept.since = Time{Millis{query->integer(2)}};
    all.push_back(std::move(kept));
  }
  if (!row) return row.error();
  return all;
}

Result<Account> read_account(const Statement& row) {
  const auto role = alerts::role_from(row.text(2));
  if (!role) return Failure{"account " + std::string{row.text(0)} + " has no role that is known"};
  Account a;
  a.name = row.text(0);
  a.display = row.text(1);
  a.role = *role;
  a.verifier = row.text(3);
  a.channel = row.text(4);
  a.pager = row.text(5);
  a.on_duty = row.integer(6) != 0;
  return a;
}

}  // namespace

Result<People> People::load(Database& database, std::function<void(Job)> later) {
  People people{std::move(later)};
  Result<Statement> accounts = database.prepare(
      "SELECT name, display, role, verifier, channel, pager, on_duty FROM accounts");
  if (!accounts) return accounts.error();
  Result<bool> row = accounts->step();
  for (; row && *row; row = accounts->step()) {
    Result<Account> account = read_account(*accounts);
    if (!account) return account.error();
    people.accounts_[account->name] = std::move(*account);
  }
  if (!row) return row.error();
  Result<std::vector<KeptSignIn>> sign_ins = read_sign_ins(database);
  if (!sign_ins) return sign_ins.error();
  people.sign_ins_ = std::move(*sign_ins);
  Result<Statement> patients = database.prepare("SELECT id, label FROM patients");
  if (!patients) return patients.error();
  for (row = patients->step(); row && *row; row = patients->step()) {
    const alerts::PatientId id = patients->integer(0);
    people.labels_[id] = patients->text(1);
    people.patients_[std::string{patients->text(1)}] = id;
    people.next_patient_ = std::max(people.next_patient_, id + 1);
  }
  if (!row) return row.error();
  const Result<std::int64_t> last =
      database.integer("SELECT max(session) FROM journal WHERE kind = 'session_opened'");
  if (!last) return last.error();
  people.next_session_ = *last + 1;
  return people;
}

std::vector<Account> People::accounts() const {
  std::vector<Account> list;
  for (const auto& [name, account] : accounts_) list.push_back(account);
  return list;
}

void People::save(const Account& account) {
  accounts_[account.name] = account;
  later_([account](Database& database) { return write_account(database, account); });
}

void People::save_sign_ins(std::vector<KeptSignIn> all) {
  sign_ins_ = all;
  later_([all = std::move(all)](Database& database) { return write_sign_ins(database, all); });
}

alerts::PatientId People::patient(std::string_view label) {
  const auto known = patients_.find(label);
  if (known != patients_.end()) return known->second;
  const alerts::PatientId id = next_patient_++;
  const std::string text{label};
  patients_[text] = id;
  labels_[id] = text;
  later_([id, text](Database& database) { return write_patient(database, id, text); });
  return id;
}

std::string People::label_of(alerts::PatientId id) const {
  const auto known = labels_.find(id);
  return known == labels_.end() ? std::string{} : known->second;
}

Result<std::string> patient_label(Database& database, alerts::PatientId id) {
  Result<Statement> query = database.prepare("SELECT label FROM patients WHERE id = ?1");
  if (!query) return query.error();
  const Result<bool> row = query->bind(1, id).step();
  if (!row) return row.error();
  return {boost::system::in_place_value, *row ? std::string{query->text(0)} : std::string{}};
}

}  // namespace vigil::store
