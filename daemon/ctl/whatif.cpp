#include "daemon/ctl/whatif.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "daemon/ctl/complain.h"
#include "daemon/ctl/profiles.h"
#include "daemon/ctl/record.h"
#include "daemon/ctl/whatif_table.h"
#include "daemon/profile_file.h"
#include "daemon/store/schema.h"
#include "daemon/store/time_text.h"

namespace vigil::ctl {
namespace {

using namespace vigil::alerts;
using ProfilePtr = std::shared_ptr<const Profile>;

constexpr std::string_view recorded_word = "recorded";
constexpr std::size_t digest_digits = 12;

template <typename T>
T must(store::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().what);
  return std::move(*result);
}
void must(const store::Result<void>& result) {
  if (!result) throw std::runtime_error(result.error().what);
}

// What a session's profile is replaced by. Most sessions have the same text, and reading one takes
// as long as judging many minutes.
class Judge {
 public:
  explicit Judge(const std::string& word)
      : base_(word == recorded_word ? nullptr : find_profile(word)) {}

  bool recorded() const { return base_ == nullptr; }
  const Profile& base() const { return *base_; }

  // Throws when the overlays of the text do not go with the profile.
  ProfilePtr parse(std::string_view text, std::string_view origin) {
    const auto known = known_.find(text);
    if (known != known_.end()) return known->second;
    ProfilePtr profile =
        recorded() ? parse_profile(text, origin) : in_place_of(text, base_, origin);
    known_.emplace(text, profile);
    return profile;
  }

 private:
  ProfilePtr base_;
  std::map<std::string, ProfilePtr, std::less<>> known_;
};

// Empty: the record does not say.
std::optional<Route> route_of(const Profile& profile, const Dose& dose) {
  if (profile.route != Route::any) return profile.route;
  if (dose.devices) return Route::nasal;
  if (dose.mg_per_kg) return Route::iv;
  return std::nullopt;
}

class Study {
 public:
  Study(const WhatIfCall& call, store::Database& database)
      : call_(call), database_(database), judges_{Judge{call.a}, Judge{call.b}} {
    result_.database = call.database;
    result_.sides[0].word = call.a;
    result_.sides[1].word = call.b;
    if (judges_[0].recorded() || judges_[1].recorded()) result_.differ = 0;
  }

  WhatIf run() {
    note_chain();
    for (const store::SessionRange& s : sessions()) {
      const Acts acts = must(read_acts(database_, s));
      const std::string why = why_left_out(acts);
      if (why.empty()) {
        play(s, acts);
      } else {
        ++result_.left_out[why];
      }
    }
    if (result_.sessions.empty()) complain_of_all();
    return std::move(result_);
  }

 private:
  void note_chain() {
    std::ostringstream said;
    result_.intact = verify({call_.database, {}, {}}, said, said) == 0;
    result_.chain = said.str();
    while (result_.chain.ends_with('\n')) result_.chain.pop_back();
  }

  std::vector<store::SessionRange> sessions() {
    const auto since =
        call_.since.empty() ? std::optional{Time::min()} : store::time_from(call_.since);
    if (!since) {
      throw std::runtime_error("--since " + call_.since +
                               ": no such date; wanted YYYY-MM-DD or YYYY-MM-DDThh:mmZ, in UTC");
    }
    if (!call_.since.empty()) result_.since = store::iso_text(*since);
    auto all = must(store::sessions_of(database_, must(store::newest_seq(database_))));
    std::erase_if(all, [](const auto& s) { return s.bed == Ward::clinic; });
    if (all.empty()) {
      throw std::runtime_error(call_.database + ": no session of a patient in this record");
    }
    const std::string newest = store::iso_text(all.back().opened_at);
    std::erase_if(all, [&](const auto& s) { return s.opened_at < *since; });
    if (all.empty()) {
      throw std::runtime_error(call_.database + ": no session since " + result_.since +
                               "; the last one began " + newest);
    }
    return all;
  }

  // Empty: it is judged.
  std::string why_left_out(const Acts& acts) {
    if (acts.profiles.empty()) return "opened without a profile";
    const ProfilePtr was = recorded_.parse(acts.profiles.front(), "the record");
    const std::optional<Route> route = route_of(*was, acts.dose);
    for (Judge& judge : judges_) {
      if (judge.recorded()) continue;
      const Route wanted = judge.base().route;
      if (wanted != Route::any && wanted != route) {
        return route ? "route " + std::string{name_of(*route)} + ", but " + judge.base().name +
                           " is for " + std::string{name_of(wanted)}
                     : "route not recorded";
      }
      try {
        for (const std::string& text : acts.profiles) judge.parse(text, "the record");
      } catch (const std::exception& e) {
        return "overlays do not go with " + judge.base().name + ": " + first_line(e.what());
      }
    }
    return {};
  }

  static std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

  void play(const store::SessionRange& s, const Acts& acts) {
    SessionAnswer answer;
    answer.session = s.session;
    answer.bed = s.bed;
    std::array<std::vector<Spell>, 2> spells;
    for (std::size_t side = 0; side < 2; ++side) {
      const std::vector<Turn> turns = turns_of(s, acts, side);
      spells[side] = spells_of(turns, acts.end);
      std::set<PageId> pages;  // one is asked for again after a restart
      for (const Turn& t : turns) {
        if (t.state == "paged" && pages.insert(t.page).second) ++answer.pages[side][t.alert];
      }
      note_used(side, acts);
    }
    answer.useful = useful_alerts(spells[0], spells[1], acts);
    answer.pairs = compare(std::move(spells[0]), std::move(spells[1]), acts);
    result_.monitored += acts.end - s.opened_at;
    result_.open += s.closed == 0 ? 1 : 0;
    result_.gaps += acts.gap ? 1 : 0;
    result_.sessions.push_back(std::move(answer));
  }

  std::vector<Turn> turns_of(const store::SessionRange& s, const Acts& acts, std::size_t side) {
    Judge& judge = judges_[side];
    TurnListener listener{Time{}, Millis{0}};
    const auto parse = [&judge](std::string_view text, std::string_view origin) {
      return judge.parse(text, origin);
    };
    must(store::play_again(database_, s, parse, listener,
                           as_done(acts, result_.sides[side].dropped)));
    std::vector<Turn> turns = listener.turns();
    const bool asked = judge.recorded() && (side == 0 || !judges_[0].recorded());
    if (asked && !as_recorded(turns, acts)) ++result_.differ;
    return turns;
  }

  // The alerts of the record, each at its time.
  static bool as_recorded(const std::vector<Turn>& turns, const Acts& acts) {
    std::map<AlertId, Time> raised, recorded;
    for (const Turn& t : turns) {
      if (t.state == "raised") raised.try_emplace(t.id, Time{t.at});
    }
    for (const RecordedAlert& a : acts.alerts) recorded[a.id] = a.raised;
    return raised == recorded;
  }

  void note_used(std::size_t side, const Acts& acts) {
    Judge& judge = judges_[side];
    const std::string& text = acts.profiles.front();
    const Profile& profile = judge.recorded() ? *judge.parse(text, "the record") : judge.base();
    const std::string_view own = judge.recorded() ? own_text(text) : std::string_view{profile.text};
    SideUsed fresh;
    fresh.name = profile.name;
    fresh.digest = store::sha256_hex(own).substr(0, digest_digits);
    fresh.status = profile.status;
    if (!profile.signed_by.empty()) fresh.status += " by " + profile.signed_by;
    if (!profile.signed_on.empty()) fresh.status += " on " + profile.signed_on;
    fresh.mode = profile.mode;
    std::vector<SideUsed>& used = result_.sides[side].used;
    auto known = std::find_if(used.begin(), used.end(), [&](const SideUsed& u) {
      return u.digest == fresh.digest && u.mode == fresh.mode;
    });
    if (known == used.end()) known = used.insert(used.end(), std::move(fresh));
    ++known->sessions;
    const bool overlaid =
        std::any_of(acts.profiles.begin(), acts.profiles.end(), [](const std::string& t) {
          return t.substr(own_text(t).size()).starts_with("#=== overlay");
        });
    known->overlaid += overlaid ? 1 : 0;
  }

  [[noreturn]] void complain_of_all() const {
    std::string why;
    for (const auto& [reason, count] : result_.left_out) {
      why += (why.empty() ? "" : "; ") + std::to_string(count) + " " + reason;
    }
    throw std::runtime_error(call_.database + ": no session can be judged: " + why);
  }

  const WhatIfCall& call_;
  store::Database& database_;
  std::array<Judge, 2> judges_;
  Judge recorded_{std::string{recorded_word}};
  WhatIf result_;
};

}  // namespace

int what_if(const WhatIfCall& call, std::ostream& out, std::ostream& err) {
  try {
    store::Database database = must(store::read_record(call.database));
    const WhatIf result = Study{call, database}.run();
    out << (call.json ? json_text(result) : table_text(result, call.each));
    return result.intact ? 0 : 1;
  } catch (const std::exception& e) {
    return complain(err, e.what());
  }
}

}  // namespace vigil::ctl
