#include "tests/support/small_clinic.h"

#include "daemon/overlay_file.h"
#include "daemon/profile_file.h"

namespace vigil::testing {
namespace {

Account account(std::string name, std::string display, alerts::Role role, std::string pager) {
  static const std::string verifier = dashboard::make_verifier(password, cheap);
  Account a;
  a.name = std::move(name);
  a.display = std::move(display);
  a.role = role;
  a.verifier = verifier;
  a.channel = pager.empty() ? "" : "main";
  a.pager = std::move(pager);
  return a;
}

const std::vector<std::shared_ptr<const alerts::Profile>>& real_profiles() {
  static const auto profiles = load_profiles(VIGIL_SOURCE_DIR "/alerts/profiles");
  return profiles;
}

const std::vector<std::shared_ptr<const alerts::Overlay>>& real_overlays() {
  static const auto overlays = load_overlays(VIGIL_SOURCE_DIR "/alerts/profiles");
  return overlays;
}

}  // namespace

std::vector<Account> people() {
  using alerts::Role;
  std::vector<Account> all{account("rn.adams", "R. Adams", Role::nurse, "5550101"),
                           account("rn.baker", "S. Baker", Role::nurse, ""),
                           account("rn.off", "O. Ff", Role::nurse, "5550104"),
                           account("dr.cole", "Dr. Cole", Role::prescriber, "5550103"),
                           account("tech", "T. Ech", Role::technician, ""),
                           account("au.dit", "A. Udit", Role::auditor, "")};
  all[2].on_duty = false;
  return all;
}

SmallClinic::SmallClinic() : access(people(), cheap) {
  for (const char* id : {"bed1", "bed2", "clinic"}) ward.add_bed(id);
  ward.attach(hindsight);
  hooks.post = [this](const BedId& bed, const alerts::Event& event) { post(bed, event); };
  hooks.when_recorded = [this](std::function<void(bool)> done) {
    record_answers ? done(on_disk) : unanswered.push_back(std::move(done));
  };
  hooks.mode = [this] { return mode; };
  hooks.caption = [this](const Bed& bed) {
    const std::string number = bed.id.substr(bed.id.size() - 1);
    dashboard::Caption c{bed.id == "clinic" ? "Clinic" : "Bed " + number, "A. B.", confirmed};
    if (bed.session) c.terms = dashboard::terms_of(*bed.session, real_overlays(), real_profiles());
    c.past = hindsight.of(bed.id);
    return c;
  };
  hooks.save_account = [this](const Account& a) { saved.push_back(a); };
  hooks.save_sign_ins = [this](const std::vector<KeptSignIn>& all) { sign_ins = all; };
  hooks.new_session_id = [next = alerts::SessionId{40}]() mutable { return ++next; };
  hooks.patient_number = [](std::string_view) { return alerts::PatientId{7}; };
  hooks.profiles = [] { return real_profiles(); };
  hooks.overlays = [] { return real_overlays(); };
  hooks.compose = [](const std::string& profile, const std::vector<alerts::SignedOverlay>& all,
                     std::vector<std::string>& beyond) {
    return compose_signed(real_profiles(), real_overlays(), profile, all, beyond);
  };
  hooks.signed_overlays = [this](alerts::PatientId, Time) { return signed_overlays; };
  hooks.earlier_response = [this](alerts::PatientId, const alerts::Profile&) {
    return earlier_response;
  };
  hooks.channels = [] { return std::vector<std::string>{"main"}; };
  hooks.sessions_json = [] { return std::string{R"({"sessions":[]})"}; };
  hooks.session_json = [](alerts::SessionId id) {
    return id == 12 ? std::optional<std::string>{R"({"id":12})"} : std::nullopt;
  };
  hooks.metrics = [] { return std::string{"vigil_link_up 1\n"}; };
}

void SmallClinic::open(const BedId& bed, const std::string& nurse) {
  alerts::SessionOpened event;
  event.session = hooks.new_session_id();
  event.patient = 7;
  event.profile = real_profiles().at(1);  // iv-ketamine-adult, the second one by name
  event.nurse = nurse;
  event.by = nurse;
  event.team = {{"rn.adams", alerts::Role::nurse, true}};
  post(bed, event);
}

void SmallClinic::observe(const BedId& bed, std::vector<Observation> values) {
  post(bed, alerts::Observed{"nonin", std::move(values)});
}

void SmallClinic::watch(const BedId& bed, std::vector<Observation> values,
                        std::chrono::seconds length) {
  for (std::chrono::seconds passed{}; passed < length; passed += std::chrono::seconds{1}) {
    clock.advance(std::chrono::seconds{1});
    observe(bed, values);
  }
}

alerts::AlertId SmallClinic::desaturate(const BedId& bed) {
  post(bed, alerts::PhaseChanged{alerts::Phase::dosing, "dr.cole", "test"});
  watch(bed, {spo2(93), pulse(70)}, std::chrono::seconds{5});
  watch(bed, {spo2(89), pulse(70)}, std::chrono::seconds{20});
  for (const alerts::Alert& a : ward.bed(bed).alerts) {
    if (a.cause == "oxygen") return a.id;
  }
  return 0;
}

}  // namespace vigil::testing
