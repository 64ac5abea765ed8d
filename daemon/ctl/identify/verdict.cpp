#include "daemon/ctl/identify/verdict.h"

#include <algorithm>
#include <array>

namespace vigil::ctl {
namespace {

// Bits of proof. Noise of any length yields none (evidence.cpp); frames of one protocol that pass
// for those of another by accident gave up to 11 in all recordings that there are.
constexpr double bits_of_perhaps = 3, bits_of_likely = 14, bits_of_certain = 40;
constexpr double share_of_certain = 0.5;
constexpr double share_of_told = 0.9;
// One frame in something longer is an accident of that.
constexpr double share_of_perhaps = 0.2;
// Below this even frames that no noise has are a small part of something else.
constexpr double share_of_likely = 0.02;

// One driver explains so much more than another that the other's frames are accidents.
constexpr std::uint64_t clearly_more = 4;
// Two forms of a protocol explain a stream equally well when they differ by less.
constexpr double nearly = 0.8;

bool better(const Claim& a, const Claim& b) {
  if (a.sureness != b.sureness) return a.sureness > b.sureness;
  return a.evidence.explained > b.evidence.explained;
}

}  // namespace

std::string_view name_of(Sureness sureness) {
  constexpr std::array<std::string_view, 4> names{"no", "perhaps", "likely", "certain"};
  return names[static_cast<std::size_t>(sureness)];
}

// Frames that are known and not used (a client's requests, demonstration data) are no device's, but
// say what is spoken.
Sureness sureness_of(const Evidence& evidence) {
  const bool spoken = evidence.frames > 0 && evidence.share() >= share_of_certain;
  if (evidence.proof < bits_of_perhaps) return spoken ? Sureness::perhaps : Sureness::no;
  if (evidence.proof < bits_of_likely) {
    return evidence.share() < share_of_perhaps ? Sureness::no : Sureness::perhaps;
  }
  if (evidence.share() < share_of_likely) return Sureness::perhaps;
  const bool most = evidence.share() >= share_of_certain;
  return evidence.proof >= bits_of_certain && most ? Sureness::certain : Sureness::likely;
}

Bank::Bank() {
  for (const Entry& entry : registry()) {
    listeners_.push_back({&entry, nullptr, Ear{entry, {}}});
    for (const Form& form : forms()) {
      if (form.driver != entry.name) continue;
      listeners_.push_back({&entry, &form, Ear{entry, options_of(form)}});
    }
  }
}

void Bank::hear(Time now, Bytes bytes) {
  bytes_ += bytes.size();
  for (Listener& listener : listeners_) listener.ear.hear(now, bytes);
}

void Bank::tick(Time now) {
  for (Listener& listener : listeners_) listener.ear.tick(now);
}

// A driver without settings must have found its own frames: one that was told what to expect takes
// more for a frame. That one says which form it was, and so how well each frame was protected.
std::vector<Claim> Bank::claims() const {
  std::vector<Claim> claims;
  for (const Listener& listener : listeners_) {
    if (listener.form != nullptr) continue;
    Claim claim{.driver = listener.driver,
                .sureness = Sureness::no,
                .evidence = {},
                .forms = forms_of(*listener.driver),
                .options = {}};
    const bool one = claim.forms.size() == 1;
    const double bits = bits_of(claim.driver->name);
    claim.evidence = listener.ear.evidence(one ? std::max(bits, claim.forms.front()->bits) : bits);
    claim.sureness = sureness_of(claim.evidence);
    if (claim.sureness == Sureness::no && !fits_when_told(claim)) continue;
    claims.push_back(std::move(claim));
  }
  std::stable_sort(claims.begin(), claims.end(), better);
  return claims;
}

const Ear& Bank::ear_of(const Form& form) const {
  const auto found = std::find_if(listeners_.begin(), listeners_.end(),
                                  [&form](const Listener& l) { return l.form == &form; });
  return found->ear;
}

// A few frames are too few for a driver to recognise their form; told, it may take every byte.
bool Bank::fits_when_told(Claim& claim) const {
  if (claim.evidence.frames > 0 || claim.forms.size() != 1) return false;
  const Form& form = *claim.forms.front();
  Evidence told = ear_of(form).evidence(form.bits);
  if (told.share() < share_of_told || told.proof < bits_of_perhaps) return false;
  claim.evidence = std::move(told);
  claim.sureness = Sureness::perhaps;
  return true;
}

std::vector<const Form*> Bank::forms_of(const Entry& driver) const {
  double most = 0;
  for (const Listener& l : listeners_) {
    if (l.driver != &driver || l.form == nullptr) continue;
    most = std::max(most, static_cast<double>(l.ear.evidence(0).explained));
  }
  std::vector<const Form*> found;
  for (const Listener& l : listeners_) {
    if (l.driver != &driver || l.form == nullptr || most == 0) continue;
    if (static_cast<double>(l.ear.evidence(0).explained) >= nearly * most) found.push_back(l.form);
  }
  return found;
}

Verdict decide(std::vector<Claim> claims, std::uint64_t bytes) {
  using Kind = Verdict::Kind;
  std::stable_sort(claims.begin(), claims.end(), better);
  Verdict verdict{.kind = bytes == 0 ? Kind::silent : Kind::noise, .claims = {}, .bytes = bytes};
  for (Claim& claim : claims) {
    const auto same = [&claim](const Claim& c) { return c.driver == claim.driver; };
    const auto& kept = verdict.claims;
    const auto twin = std::find_if(verdict.claims.begin(), verdict.claims.end(), same);
    if (twin != kept.end()) {  // heard and asked: how it was made to speak is not lost
      if (claim.asked && claim.sureness >= Sureness::likely) {
        twin->asked = true;
        twin->options = claim.options;
      }
      continue;
    }
    const bool accident =
        !kept.empty() && kept.front().sureness >= Sureness::likely &&
        (claim.sureness == Sureness::perhaps ||
         (claim.evidence.proof < bits_of_certain &&
          claim.evidence.explained * clearly_more <= kept.front().evidence.explained));
    if (!accident) verdict.claims.push_back(std::move(claim));
  }
  if (verdict.claims.empty() || verdict.claims.front().sureness < Sureness::likely) return verdict;
  verdict.kind = verdict.claims.size() == 1 ? Kind::identified : Kind::ambiguous;
  return verdict;
}

}  // namespace vigil::ctl
