// Overlays of a session's patient: signing, a second signature beyond the guard rails, taking off.
// Each becomes one event that carries the profile as it is from then on.
#include <algorithm>
#include <stdexcept>

#include "daemon/dashboard/body.h"
#include "daemon/dashboard/commands.h"
#include "daemon/dashboard/json.h"
#include "daemon/dashboard/overlay_words.h"

namespace vigil::dashboard {
namespace {

using alerts::Overlay;
using alerts::SignedOverlay;

std::shared_ptr<const Overlay> find_overlay(const Call& call, const std::string& name) {
  for (const auto& overlay : call.facts.hooks.overlays()) {
    if (overlay->name == name) return overlay;
  }
  return nullptr;
}

SignedOverlay* find_signed(std::vector<SignedOverlay>& all, const std::string& name) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const SignedOverlay& o) { return o.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::optional<Answer> refuse_signature(const Call& call, const Overlay& overlay) {
  if (overlay.signature && call.who->role != *overlay.signature) {
    const std::string role{alerts::name_of(*overlay.signature)};
    return refuse(403, "\"" + overlay.title + "\" needs the signature of a " + role + ".");
  }
  for (const std::string& item : overlay.wants) {
    if (alerts::answered(*call.bed->session, item, "yes")) continue;
    return refuse(409, "\"" + overlay.title + "\" needs \"" + item + "\" charted with yes first.");
  }
  return std::nullopt;
}

// Signs, or adds the second signature to one that waits for it.
std::optional<Answer> sign(const Call& call, const Overlay& overlay, const std::string& reason,
                           std::vector<SignedOverlay>& all) {
  if (auto refusal = refuse_signature(call, overlay)) return refusal;
  SignedOverlay* known = find_signed(all, overlay.name);
  if (!known) {
    all.push_back({overlay.name, overlay.title, call.who->name, "", reason, call.now,
                   call.now + overlay.lasts, true});
    return std::nullopt;
  }
  if (known->in_force) return refuse(409, "\"" + overlay.title + "\" is in force already.");
  if (known->by == call.who->name) {
    return refuse(409, "A second person must sign \"" + overlay.title + "\".");
  }
  known->second = call.who->name;
  known->in_force = true;
  return std::nullopt;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "; ") + line;
  return text;
}

Outcome adjust(const Call& call, const std::string& name, std::vector<SignedOverlay> all,
               const std::string& reason) {
  alerts::Adjusted event;
  std::vector<std::string> beyond;
  try {
    event.profile = call.facts.hooks.compose(call.bed->session->profile->name, all, beyond);
    SignedOverlay* newest = find_signed(all, name);
    if (!beyond.empty() && newest && newest->second.empty()) {
      newest->in_force = false;
      newest->reason += " (beyond the guard rails: " + joined(beyond) + ")";
      beyond.clear();
      event.profile = call.facts.hooks.compose(call.bed->session->profile->name, all, beyond);
    }
  } catch (const std::runtime_error& e) {
    return refuse(409, std::string{"These overlays do not go together: "} + e.what());
  }
  event.overlays = std::move(all);
  event.by = call.who->name;
  event.reason = reason;
  Post outcome;
  outcome.events.emplace_back(call.bed->id, std::move(event));
  return outcome;
}

}  // namespace

namespace commands {

Outcome overlay(const Call& call) {
  Body body{call.request.body};
  const std::string name = body.text("overlay", {});
  const bool on = body.truth("on");
  const std::string reason = body.text("reason", {1, 200});
  if (const auto problem = body.problem()) return refuse(400, *problem);
  if (!call.bed->session) return refuse(409, "No session is open at this bed.");
  const std::shared_ptr<const Overlay> overlay = find_overlay(call, name);
  if (!overlay) return refuse(400, "There is no overlay \"" + name + "\".");
  std::vector<SignedOverlay> all = call.bed->session->overlays;
  if (on) {
    if (const auto refusal = sign(call, *overlay, reason, all)) return *refusal;
  } else {
    if (!find_signed(all, name)) return refuse(409, "\"" + overlay->title + "\" is not signed.");
    if (overlay->signature && call.who->role != *overlay->signature) {
      return refuse(403, "Only a " + std::string{alerts::name_of(*overlay->signature)} +
                             " may take \"" + overlay->title + "\" off.");
    }
    std::erase_if(all, [&](const SignedOverlay& o) { return o.name == name; });
  }
  return adjust(call, name, std::move(all), reason);
}

Outcome overlays(const Call& call) {
  Json json;
  json.begin().key("overlays").begin_list();
  for (const auto& overlay : call.facts.hooks.overlays()) {
    json.begin().field("name", overlay->name).field("title", overlay->title);
    json.field("note", overlay->note);
    json.field("signature", overlay->signature ? alerts::name_of(*overlay->signature) : "");
    json.key("wants").begin_list();
    for (const std::string& item : overlay->wants) json.value(item);
    json.end_list().key("changes").begin();
    for (const auto& profile : call.facts.hooks.profiles()) {
      json.field(profile->name, what_changes(*overlay, *profile));
    }
    json.end().end();
  }
  json.end_list().end();
  return Answer{200, json.take(), "application/json"};
}

}  // namespace commands
}  // namespace vigil::dashboard
