#include "daemon/store/responses.h"

#include <algorithm>
#include <numeric>

#include "alerts/curve.h"

namespace vigil::store {
namespace {

using alerts::Curve;

Result<void> insert(Database& database, alerts::SessionId session, alerts::PatientId patient,
                    std::string_view drug, double response) {
  Result<Statement> row = database.prepare(
      "INSERT OR REPLACE INTO responses(session, patient, drug, response) VALUES(?1, ?2, ?3, ?4)");
  if (!row) return row.error();
  row->bind(1, session).bind(2, patient).bind(3, drug).bind_real(4, response);
  return row->run();
}

}  // namespace

Result<Responses> Responses::load(Database& database, std::function<void(Job)> later) {
  Responses responses{std::move(later)};
  Result<Statement> query =
      database.prepare("SELECT patient, drug, response FROM responses ORDER BY session");
  if (!query) return query.error();
  Result<bool> row = query->step();
  for (; row && *row; row = query->step()) {
    const auto drug = alerts::drug_from(query->text(1));
    if (drug) responses.all_[{query->integer(0), *drug}].push_back(query->real(2));
  }
  if (!row) return row.error();
  return responses;
}

void Responses::learn(const alerts::Bed& bed) {
  if (!bed.session || !bed.session->profile->curve) return;
  const alerts::Session& s = *bed.session;
  const std::optional<double> response = response_of(s, bed.cuffs);
  if (!response) return;
  const Curve::Drug drug = s.profile->curve->drug;
  all_[{s.patient, drug}].push_back(*response);
  later_([id = s.id, patient = s.patient, drug, response = *response](Database& database) {
    return insert(database, id, patient, name_of(drug), response);
  });
}

std::optional<double> Responses::of(alerts::PatientId patient, Curve::Drug drug) const {
  constexpr std::ptrdiff_t newest = 3;
  const auto known = all_.find({patient, drug});
  if (known == all_.end()) return std::nullopt;
  const std::vector<double>& all = known->second;
  const auto count = std::min(newest, std::ssize(all));
  const double sum = std::accumulate(all.end() - count, all.end(), 0.0);
  return sum / static_cast<double>(count);
}

}  // namespace vigil::store
