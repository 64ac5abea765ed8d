// What the dashboard and the pager get to know of the other wings: the functions that connect them.
#include <set>

#include "daemon/app.h"
#include "daemon/dashboard/commands.h"
#include "daemon/overlay_file.h"
#include "daemon/profile_file.h"
#include "daemon/store/report.h"
#include "daemon/store/schema.h"

namespace vigil {
namespace {

// Called on the server's worker thread: a database of its own, which sees what is on disk.
std::string sessions_json(const std::string& path) {
  auto database = store::read_record(path);
  if (!database) return R"({"sessions":[]})";
  auto list = store::sessions_json(*database, parse_profile, true);
  return list ? *list : R"({"sessions":[]})";
}

std::optional<std::string> session_json(const std::string& path, alerts::SessionId id) {
  auto database = store::read_record(path);
  if (!database) return std::nullopt;
  std::vector<store::HeadLine> heads;
  const auto key = store::read_public_key(path + ".pub");
  if (key) {
    if (auto read = store::read_heads(path + ".heads", *key)) heads = std::move(*read);
  }
  auto report = store::session_json(*database, id, parse_profile, true, heads);
  if (!report) return std::nullopt;
  return *report;
}

}  // namespace

dashboard::Hooks App::hooks() {
  dashboard::Hooks h;
  h.post = [this](const BedId& bed, const alerts::Event& event) { post(bed, event); };
  h.when_recorded = [this](auto call) { journal_.when_recorded(std::move(call)); };
  h.mode = [this] { return config_.mode; };
  h.caption = [this](const Bed& bed) { return caption(bed); };
  h.save_account = [this](const Account& account) { people_.save(account); };
  h.save_sign_ins = [this](const std::vector<KeptSignIn>& kept) { people_.save_sign_ins(kept); };
  h.new_session_id = [this] { return people_.new_session_id(); };
  h.patient_number = [this](std::string_view initials) { return people_.patient(initials); };
  h.profiles = [this] { return profiles_in_mode_; };
  hook_overlays(h);
  h.channels = [this] {
    std::set<std::string> channels;
    for (const pager::GatewaySettings& g : config_.pager.gateways) channels.insert(g.channel);
    return std::vector<std::string>{channels.begin(), channels.end()};
  };
  h.sessions_json = [path = config_.database] { return sessions_json(path); };
  h.session_json = [path = config_.database](alerts::SessionId id) {
    return session_json(path, id);
  };
  h.metrics = [this] {
    metrics_.journal_backlog(static_cast<std::size_t>(journal_.backlog()));
    metrics_.screens(feed_.screens());
    return metrics_.text();
  };
  return h;
}

void App::hook_overlays(dashboard::Hooks& h) {
  h.overlays = [this] { return overlays_; };
  h.compose = [this](const std::string& profile, const std::vector<alerts::SignedOverlay>& all,
                     std::vector<std::string>& beyond) {
    return with_mode(compose_signed(profiles_, overlays_, profile, all, beyond), config_.mode);
  };
  h.earlier_response = [this](alerts::PatientId patient, const alerts::Profile& profile) {
    return earlier_response(patient, profile);
  };
  h.signed_overlays = [this](alerts::PatientId patient, Time now) {
    return signatures_.of(patient, now);
  };
}

// Empty where the profile has no curve or the patient is new to the drug.
std::optional<double> App::earlier_response(alerts::PatientId patient,
                                            const alerts::Profile& profile) const {
  if (!profile.curve) return std::nullopt;
  return responses_.of(patient, profile.curve->drug);
}

dashboard::Caption App::caption(const Bed& bed) const {
  dashboard::Caption c;
  const auto name = bed_names_.find(bed.id);
  c.name = name == bed_names_.end() ? bed.id : name->second;
  if (bed.session) {
    c.patient = people_.label_of(bed.session->patient);
    c.terms = dashboard::terms_of(*bed.session, overlays_, profiles_in_mode_);
  }
  c.past = hindsight_.of(bed.id);
  c.confirmed = confirmations_.confirmed(bed.id);
  return c;
}

std::optional<pager::Contact> App::contact_of(const std::string& name) const {
  const Account* account = access_.find(name);
  if (!account || account->channel.empty() || account->pager.empty()) return std::nullopt;
  return pager::Contact{account->channel, account->pager};
}

}  // namespace vigil
