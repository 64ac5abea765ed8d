// The fields of every event and effect with their names in the record: one list, walked by the
// writer and by the reader alike, so that the two cannot disagree. Used by event_json.cpp only.
//
// A name is never used again for another meaning. The compiler asks for a list when a kind is new.
#pragma once

#include <concepts>
#include <type_traits>

#include "alerts/effect.h"
#include "alerts/event.h"

namespace vigil::store {

template <typename T, typename Plain>
concept Is = std::same_as<std::remove_const_t<T>, Plain>;

// A flag that came after the first format: left out when it is not set, so that older entries stay
// as they were written.
template <typename Flag>
struct Later {
  Flag& set;
};
template <typename Flag>
Later(Flag&) -> Later<Flag>;  // Clang 14 has none of its own for aggregates

void fields(auto& f, Is<alerts::Member> auto& m) {
  f("name", m.name);
  f("role", m.role);
  f("reachable", m.reachable);
}

void fields(auto& f, Is<alerts::SignedOverlay> auto& o) {
  f("name", o.name);
  f("title", o.title);
  f("by", o.by);
  f("second", o.second);
  f("reason", o.reason);
  f("at", o.at);
  f("until", o.until);
  f("in_force", o.in_force);
}

void fields(auto& f, Is<alerts::Finding> auto& x) {
  f("rule", x.rule);
  f("cause", x.cause);
  f("title", x.title);
  f("priority", x.priority);
  f("holds", x.hold_state);
  f("about", x.about);
  f("value", x.value);
  f("limit", x.limit);
  f("hold", x.hold);
  f("settle", x.settle);
  f("technical", x.technical);
  f("unconfirmed", x.unconfirmed);
  Later advisory{x.advisory};
  f("advisory", advisory);
  f("detail", x.detail);
}

void fields(auto& f, Is<alerts::Alert> auto& a) {
  f("id", a.id);
  f("cause", a.cause);
  f("state", a.state);
  f("priority", a.priority);
  f("worst", a.worst);
  f("raised", a.raised);
  f("since", a.since);
  f("owner", a.owner);
  f("acknowledged_until", a.acknowledged_until);
  f("acknowledged_priority", a.acknowledged_priority);
  f("unseen", a.unseen);
}

void fields(auto&, Is<alerts::Tick> auto&) {}

void fields(auto& f, Is<alerts::Observed> auto& e) {
  f("device", e.device);
  f("values", e.values);
}
void fields(auto& f, Is<alerts::Noticed> auto& e) {
  f("device", e.device);
  f("notice", e.kind);
  f("detail", e.detail);
  f("subject", e.subject);
}
void fields(auto& f, Is<alerts::LinkChanged> auto& e) {
  f("device", e.device);
  f("up", e.up);
  f("detail", e.detail);
}
void fields(auto& f, Is<alerts::SessionOpened> auto& e) {
  f("session", e.session);
  f("patient", e.patient);
  f("nurse", e.nurse);
  f("by", e.by);
  f("team", e.team);
  f("profile", e.profile);
  f("mg_per_kg", e.dose.mg_per_kg);
  f("minutes", e.dose.minutes);
  f("devices", e.dose.devices);
  f("response", e.dose.response);
  f("overlays", e.overlays);
}
void fields(auto& f, Is<alerts::PhaseChanged> auto& e) {
  f("phase", e.phase);
  f("by", e.by);
  f("reason", e.reason);
}
void fields(auto& f, Is<alerts::SessionClosed> auto& e) {
  f("by", e.by);
  f("reason", e.reason);
}
void fields(auto& f, Is<alerts::Charted> auto& e) {
  f("by", e.by);
  f("values", e.values);
  f("items", e.items);
  f("note", e.note);
}
void fields(auto& f, Is<alerts::Acknowledged> auto& e) {
  f("alert", e.alert);
  f("by", e.by);
}
void fields(auto& f, Is<alerts::AudioPaused> auto& e) {
  f("length", e.length);
  f("by", e.by);
}
void fields(auto& f, Is<alerts::TeamChanged> auto& e) {
  f("nurse", e.nurse);
  f("by", e.by);
  f("team", e.team);
}
void fields(auto& f, Is<alerts::PageReported> auto& e) {
  f("page", e.page);
  f("fate", e.fate);
  f("detail", e.detail);
}

void fields(auto& f, Is<alerts::Resumed> auto& e) {
  f("next_alert", e.next_alert);
  f("next_page", e.next_page);
}

void fields(auto& f, Is<alerts::Adjusted> auto& e) {
  f("by", e.by);
  f("reason", e.reason);
  f("overlays", e.overlays);
  f("profile", e.profile);
}

void fields(auto& f, Is<alerts::IdentityConfirmed> auto& e) {
  f("device", e.device);
  f("by", e.by);
}
void fields(auto& f, Is<alerts::TurnedOff> auto& e) {
  f("rule", e.rule);
  f("length", e.length);
  f("by", e.by);
  f("reason", e.reason);
}
void fields(auto& f, Is<alerts::Labelled> auto& e) {
  f("alert", e.alert);
  f("label", e.label);
  f("by", e.by);
  f("note", e.note);
}

void fields(auto& f, Is<alerts::Raise> auto& e) {
  f("alert", e.alert);
}
void fields(auto& f, Is<alerts::Change> auto& e) {
  f("cause", e.cause);
  f("rule", e.rule);
  f("alert", e.alert);
}
void fields(auto& f, Is<alerts::End> auto& e) {
  f("rule", e.rule);
  f("detail", e.detail);
  f("alert", e.alert);
}
void fields(auto& f, Is<alerts::Page> auto& e) {
  f("id", e.id);
  f("alert", e.alert);
  f("to", e.to);
  f("priority", e.priority);
  f("step", e.step);
  f("text", e.text);
}
void fields(auto& f, Is<alerts::Withdraw> auto& e) {
  f("page", e.page);
  f("detail", e.detail);
}
void fields(auto& f, Is<alerts::Prompt> auto& e) {
  f("prompt", e.kind);
  f("text", e.text);
}
void fields(auto& f, Is<alerts::Moved> auto& e) {
  f("phase", e.phase);
  f("by", e.by);
}

}  // namespace vigil::store
