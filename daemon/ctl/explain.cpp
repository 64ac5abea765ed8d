#include "daemon/ctl/explain.h"

#include <map>

#include "alerts/explain.h"
#include "daemon/ctl/complain.h"
#include "daemon/profile_file.h"
#include "daemon/store/again.h"
#include "daemon/store/schema.h"
#include "daemon/store/time_text.h"

namespace vigil::ctl {
namespace {

using namespace vigil::alerts;

// Prints while the session is played.
class Teller final : public Outlet {
 public:
  explicit Teller(std::ostream& out) : out_(out) {}

  void decided(Time now, const Bed& bed, const Effect& effect) override {
    if (const auto* x = std::get_if<Raise>(&effect)) tell(now, bed, x->alert, "raised");
    if (const auto* x = std::get_if<Change>(&effect)) tell(now, bed, x->alert, name_of(x->cause));
    if (const auto* x = std::get_if<End>(&effect)) {
      line(now, number(x->alert) + "ended: " + headline(x->alert.worst) + ". " + x->detail + '.');
    }
    if (const auto* x = std::get_if<Page>(&effect)) {
      line(now, "#" + std::to_string(x->alert) + " paged to " + x->to + ", step " +
                    std::to_string(x->step + 1) + " of its chain.");
    }
    if (const auto* x = std::get_if<Moved>(&effect)) {
      line(now, "phase " + std::string{name_of(x->phase)} + " by " + x->by + '.');
    }
  }

  // What is held back is told when it begins and when it ends, not each second between.
  void settled(Time now, const Bed& bed) override {
    std::map<std::string, std::string> present;
    for (const Quiet& q : held_back(bed, now)) {
      present[q.rule] = q.what;
      if (!quiet_.contains(q.rule)) line(now, "held back: " + q.what + ": " + q.why + '.');
    }
    for (const auto& [rule, what] : quiet_) {
      if (!present.contains(rule) && !bed.joined_condition(rule)) {
        line(now, "no longer held back, never called for: " + what + '.');
      }
    }
    quiet_ = std::move(present);
  }

 private:
  static std::string number(const Alert& a) { return "#" + std::to_string(a.id) + ' '; }

  void tell(Time now, const Bed& bed, const Alert& a, std::string_view how) {
    line(now, number(a) + std::string{how} + ", " + std::string{name_of(a.priority)} + ": " +
                  alerts::explain(bed, a, now));
  }
  void line(Time now, const std::string& text) {
    out_ << store::iso_text(now) << "  " << text << '\n';
  }

  std::ostream& out_;
  std::map<std::string, std::string> quiet_;  // by rule
};

}  // namespace

int explain(const std::string& path, std::optional<SessionId> wanted, std::ostream& out,
            std::ostream& err) {
  auto database = store::read_record(path);
  if (!database) return complain(err, database.error().what);
  const auto newest = store::newest_seq(*database);
  if (!newest) return complain(err, newest.error().what);
  const auto sessions = store::sessions_of(*database, *newest);
  if (!sessions) return complain(err, sessions.error().what);
  bool found = false;
  for (const store::SessionRange& s : *sessions) {
    if (wanted ? s.session != *wanted : s.bed == Ward::clinic) continue;
    found = true;
    out << "session " << s.session << ", " << s.bed << '\n';
    Teller teller{out};
    const auto done = store::play_again(*database, s, parse_profile, teller);
    if (!done) return complain(err, done.error().what);
  }
  if (found || !wanted) return 0;
  return complain(err, path + ": no session " + std::to_string(*wanted) + " in this record");
}

}  // namespace vigil::ctl
