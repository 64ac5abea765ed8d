#include "daemon/store/signatures.h"

namespace vigil::store {
namespace {

using alerts::PatientId;
using alerts::SignedOverlay;

Result<void> write(Database& database, PatientId patient, const std::vector<SignedOverlay>& all) {
  Result<Statement> erase = database.prepare("DELETE FROM overlays WHERE patient = ?1");
  if (!erase) return erase.error();
  if (auto done = erase->bind(1, patient).run(); !done) return done;
  Result<Statement> insert = database.prepare(
      "INSERT INTO overlays(patient, name, title, signer, second, reason, signed, upto, in_force) "
      "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
  if (!insert) return insert.error();
  for (const SignedOverlay& o : all) {
    insert->bind(1, patient).bind(2, o.name).bind(3, o.title).bind(4, o.by).bind(5, o.second);
    insert->bind(6, o.reason).bind(7, std::int64_t{o.at.time_since_epoch().count()});
    insert->bind(8, std::int64_t{o.until.time_since_epoch().count()});
    insert->bind(9, std::int64_t{o.in_force});
    if (auto done = insert->run(); !done) return done;
  }
  return {};
}

SignedOverlay overlay_of(const Statement& row) {
  SignedOverlay o;
  o.name = row.text(1);
  o.title = row.text(2);
  o.by = row.text(3);
  o.second = row.text(4);
  o.reason = row.text(5);
  o.at = Time{Millis{row.integer(6)}};
  o.until = Time{Millis{row.integer(7)}};
  o.in_force = row.integer(8) != 0;
  return o;
}

}  // namespace

Result<Signatures> Signatures::load(Database& database, std::function<void(Job)> later) {
  Signatures signatures{std::move(later)};
  Result<Statement> query = database.prepare(
      "SELECT patient, name, title, signer, second, reason, signed, upto, in_force FROM overlays");
  if (!query) return query.error();
  Result<bool> row = query->step();
  for (; row && *row; row = query->step()) {
    signatures.all_[query->integer(0)].push_back(overlay_of(*query));
  }
  if (!row) return row.error();
  return signatures;
}

void Signatures::save(PatientId patient, std::vector<SignedOverlay> all) {
  all_[patient] = all;
  later_([patient, all = std::move(all)](Database& database) {
    return write(database, patient, all);
  });
}

std::vector<SignedOverlay> Signatures::of(PatientId patient, Time now) const {
  std::vector<SignedOverlay> valid;
  const auto known = all_.find(patient);
  if (known == all_.end()) return valid;
  for (const SignedOverlay& o : known->second) {
    if (o.in_force && now < o.until) valid.push_back(o);
  }
  return valid;
}

}  // namespace vigil::store
