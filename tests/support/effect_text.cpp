#include "tests/support/effect_text.h"

namespace vigil::testing {
namespace {

using namespace alerts;

std::string word(std::string_view w) {
  return std::string{w};
}
std::string quoted(const std::string& s) {
  return '"' + s + '"';
}

// How urgent it is; what nobody is called for is information.
std::string urgency_of(const Alert& a) {
  return a.worst.advisory ? "information" : word(name_of(a.priority));
}

struct Text {
  std::string operator()(const Raise& e) const {
    return "raise " + e.alert.cause + ' ' + urgency_of(e.alert) + ' ' + e.alert.worst.rule + ' ' +
           quoted(headline(e.alert.worst));
  }
  // "oxygen low acknowledged by rn.adams, left spo2-low": how it stands now, and why.
  std::string operator()(const Change& e) const {
    std::string text =
        e.alert.cause + ' ' + urgency_of(e.alert) + ' ' + word(name_of(e.alert.state));
    if (!e.alert.owner.empty()) text += " by " + e.alert.owner;
    if (e.cause == Cause::acknowledged) return text;
    text += ", " + word(name_of(e.cause));
    if (!e.rule.empty()) text += ' ' + e.rule;
    return text;
  }
  std::string operator()(const End& e) const {
    return "end " + e.alert.cause + ' ' + quoted(e.detail);
  }
  std::string operator()(const Page& e) const {
    return "page #" + std::to_string(e.id) + ' ' + e.to + ' ' + quoted(e.text);
  }
  std::string operator()(const Withdraw& e) const {
    return "withdraw #" + std::to_string(e.page) + ' ' + quoted(e.detail);
  }
  std::string operator()(const Prompt& e) const {
    return "prompt " + word(name_of(e.kind)) + ' ' + quoted(e.text);
  }
  std::string operator()(const Moved& e) const {
    return "phase " + word(name_of(e.phase)) + " by=" + e.by;
  }
};

}  // namespace

std::string effect_text(const Effect& e) {
  return std::visit(Text{}, e);
}

}  // namespace vigil::testing
