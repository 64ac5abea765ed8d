// What the dashboard needs from the rest of the house, as functions that app.cpp fills in. Every
// one must be set before the server starts. Called on the main thread unless said otherwise.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "alerts/event.h"
#include "alerts/mode.h"
#include "alerts/overlay.h"
#include "daemon/account.h"
#include "daemon/dashboard/view.h"

namespace vigil::dashboard {

struct Hooks {
  // In through the ward's one door, at the clock's time. Never called from inside an outlet.
  std::function<void(const alerts::BedId&, const alerts::Event&)> post;
  // Calls back, on the main thread, when everything posted or saved so far is on disk (true) or is
  // known not to get there (false). May call back at once.
  std::function<void(std::function<void(bool on_disk)>)> when_recorded;

  // What Vigil does in this clinic.
  std::function<alerts::Mode()> mode;

  // Name, patient label and whether all that was done at this bed is on disk. From memory: asked
  // for every encoding of a bed.
  std::function<Caption(const alerts::Bed&)> caption;

  // Queues an account for the disk; when_recorded covers it.
  std::function<void(const Account&)> save_account;
  // Queues all sign-ins there are for the disk. Nobody waits for it: signing in works without one.
  std::function<void(const std::vector<KeptSignIn>&)> save_sign_ins;

  // Number of the next session; used once.
  std::function<alerts::SessionId()> new_session_id;
  // The record's number for a patient known by these initials.
  std::function<alerts::PatientId(std::string_view initials)> patient_number;

  // Profiles that may be chosen, in the order of the list on screens.
  std::function<std::vector<std::shared_ptr<const alerts::Profile>>()> profiles;

  // Overlays that may be signed for a patient.
  std::function<std::vector<std::shared_ptr<const alerts::Overlay>>()> overlays;
  // The profile with those laid over it that are in force. Throws std::runtime_error with a
  // sentence for people when they do not go together; `beyond` tells the guard rails that they
  // cross while nobody has signed twice.
  std::function<std::shared_ptr<const alerts::Profile>(const std::string& profile,
                                                       const std::vector<alerts::SignedOverlay>&,
                                                       std::vector<std::string>& beyond)>
      compose;
  // What was signed for this patient before and has not expired.
  std::function<std::vector<alerts::SignedOverlay>(alerts::PatientId, Time now)> signed_overlays;

  // How strongly this patient's pressure answered to this profile's drug before (alerts/session.h).
  std::function<std::optional<double>(alerts::PatientId, const alerts::Profile&)> earlier_response;

  // Names of the pagers that this clinic has set up: what an account's channel may be.
  std::function<std::vector<std::string>()> channels;

  // From the record, as JSON. Called on the server's worker thread, one at a time, so that nobody
  // waits for the disk: they must not touch anything but the record.
  std::function<std::string()> sessions_json;
  std::function<std::optional<std::string>(alerts::SessionId)> session_json;

  // Prometheus text.
  std::function<std::string()> metrics;
};

}  // namespace vigil::dashboard
