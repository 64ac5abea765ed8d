#include "alerts/event.h"

#include "alerts/names.h"

namespace vigil::alerts {
namespace {

constexpr Names<2> fates{"accepted", "failed"};
constexpr Names<3> labels{"useful", "nuisance", "missed"};

struct ByPerson {
  bool operator()(const Tick&) const { return false; }
  bool operator()(const Observed&) const { return false; }
  bool operator()(const Noticed&) const { return false; }
  bool operator()(const LinkChanged&) const { return false; }
  bool operator()(const SessionOpened&) const { return true; }
  bool operator()(const PhaseChanged&) const { return true; }
  bool operator()(const SessionClosed&) const { return true; }
  bool operator()(const Charted&) const { return true; }
  bool operator()(const Acknowledged&) const { return true; }
  bool operator()(const AudioPaused&) const { return true; }
  bool operator()(const TeamChanged&) const { return true; }
  // The gateway's word is shown to people as the page's fate.
  bool operator()(const PageReported&) const { return true; }
  bool operator()(const Resumed&) const { return false; }
  bool operator()(const Adjusted&) const { return true; }
  bool operator()(const IdentityConfirmed&) const { return true; }
  bool operator()(const Labelled&) const { return true; }
  bool operator()(const TurnedOff&) const { return true; }
};

}  // namespace

std::string_view name_of(Label l) {
  return word(labels, l);
}
std::optional<Label> label_from(std::string_view n) {
  return find_word<Label>(labels, n);
}
std::string_view name_of(Fate f) {
  return word(fates, f);
}
std::optional<Fate> fate_from(std::string_view n) {
  return find_word<Fate>(fates, n);
}

bool by_person(const Event& event) {
  return std::visit(ByPerson{}, event);
}

}  // namespace vigil::alerts
