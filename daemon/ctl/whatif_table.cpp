#include "daemon/ctl/whatif_table.h"

#include <iomanip>
#include <sstream>

#include "daemon/ctl/whatif_sums.h"
#include "daemon/store/time_text.h"

namespace vigil::ctl {
namespace {

using store::iso_text;
using Rules = std::map<std::string, RuleSums>;

// "2025-03-02 09:30:00": whole seconds are what a person compares.
std::string moment(Time t) {
  std::string text = iso_text(t).substr(0, 19);
  text[10] = ' ';
  return text;
}

std::string plural(std::int64_t n, const std::string& word) {
  return std::to_string(n) + ' ' + word + (n == 1 ? "" : "s");
}

// The first line of a head row has its name; further ones stand below it.
void row(std::ostream& out, std::string_view name, const std::string& text) {
  out << std::left << std::setw(11) << name << std::right << text << '\n';
}

void side(std::ostream& out, std::string_view letter, const Side& s) {
  row(out, letter, s.word);
  for (const SideUsed& u : s.used) {
    std::string line = u.name + ' ' + u.digest + ", " + u.status;
    if (u.mode != alerts::Mode::assist) line += ", mode " + std::string{name_of(u.mode)};
    line += ": " + plural(u.sessions, "session");
    if (u.overlaid > 0) line += ", " + std::to_string(u.overlaid) + " with overlays";
    row(out, "", line);
  }
}

void head(std::ostream& out, const WhatIf& w) {
  out << "What if: alerts of stored sessions by profile A and by profile B\n\n";
  row(out, "database", w.database);
  row(out, "chain", (w.intact ? "" : "NOT VERIFIED: ") + w.chain);
  row(out, "since", w.since.empty() ? "the beginning" : w.since);
  std::ostringstream hours;
  hours << std::fixed << std::setprecision(1) << static_cast<double>(w.monitored.count()) / 3.6e6;
  const auto judged = static_cast<std::int64_t>(w.sessions.size());
  row(out, "sessions", plural(judged, "session") + ", " + hours.str() + " h monitored");
  if (w.open > 0) row(out, "", std::to_string(w.open) + " of them still open");
  if (w.gaps > 0)
    row(out, "", std::to_string(w.gaps) + " of them with entries missing in the record");
  for (const auto& [why, count] : w.left_out) {
    row(out, "left out", plural(count, "session") + ": " + why);
  }
  side(out, "A", w.sides[0]);
  side(out, "B", w.sides[1]);
  if (w.differ == 0) row(out, "recorded", "every alert of the record came again, at its time");
  if (w.differ > 0) {
    row(out, "recorded",
        "NOT THE SAME ALERTS AGAIN in " + plural(w.differ, "session") + "; see vigilctl replay");
  }
  row(out, "moved",
      "same rule, but it began or ended more than " + std::to_string(tolerance.count() / 1000) +
          " s apart, or with another priority");
}

void useful_list(std::ostream& out, const WhatIf& w, Useful::Outcome which,
                 const std::string& title) {
  std::ostringstream list;
  std::int64_t count = 0;
  for (const SessionAnswer& s : w.sessions) {
    for (const Useful& u : s.useful) {
      if (u.outcome != which) continue;
      ++count;
      list << "  session " << s.session << ' ' << s.bed << "  " << moment(u.alert.raised) << "  "
           << u.alert.worst.rule << ", " << name_of(u.alert.worst.priority) << ": "
           << headline(u.alert.worst) << (u.how.empty() ? "" : ": ") << u.how << '\n';
    }
  }
  out << title << ": " << count << '\n' << list.str();
}

void rule_row(std::ostream& out, const std::string& name, const RuleSums& s) {
  out << std::left << std::setw(24) << name << std::right;
  for (const std::int64_t n :
       {s.alerts[0], s.alerts[1], s.with(Outcome::same), s.with(Outcome::moved),
        s.with(Outcome::come), s.with(Outcome::gone), s.pages[0], s.pages[1]}) {
    out << std::setw(8) << n;
  }
  out << '\n';
}

void rule_table(std::ostream& out, const Rules& rules, const RuleSums& total) {
  out << std::left << std::setw(24) << "rule" << std::right;
  for (const char* column : {"alerts A", "B", "same", "moved", "come", "gone", "pages A", "B"}) {
    out << std::setw(8) << column;
  }
  out << '\n';
  for (const auto& [rule, sums] : rules) rule_row(out, rule, sums);
  rule_row(out, "all", total);
}

void label_row(std::ostream& out, const std::string& name, const RuleSums& s) {
  out << std::left << std::setw(24) << name << std::right;
  for (const Outcome o : {Outcome::come, Outcome::gone, Outcome::moved}) {
    for (const Said said : {Said::useful, Said::nuisance, Said::missed, Said::nothing}) {
      if (said == Said::missed && o != Outcome::come) continue;
      out << std::setw(said == Said::useful ? 8 : 6) << s.with(o, said);
    }
  }
  out << '\n';
}

void label_table(std::ostream& out, const Rules& rules, const RuleSums& total) {
  if (total.same()) {
    out << "No alert comes, goes or moves.\n";
    return;
  }
  out << "What nurses said: u useful, n nuisance, m an alert was missed in the "
      << missed_window.count() / 60000 << " min before, - nothing\n"
      << std::string(24, ' ') << "    come                    gone                moved\n"
      << std::left << std::setw(24) << "rule" << std::right
      << "       u     n     m     -       u     n     -       u     n     -\n";
  for (const auto& [rule, sums] : rules) {
    if (!sums.same()) label_row(out, rule, sums);
  }
  label_row(out, "all", total);
}

std::string spell_text(const std::optional<Spell>& s) {
  if (!s) return "-";
  return moment(s->began).substr(11) + " to " + moment(s->ended).substr(11) + ' ' +
         std::string{name_of(s->priority)};
}

void each_one(std::ostream& out, const WhatIf& w) {
  out << "\nEach of them, by A and by B\n";
  for (const SessionAnswer& s : w.sessions) {
    for (const Pair& p : s.pairs) {
      if (p.outcome == Outcome::same) continue;
      out << "  session " << s.session << ' ' << s.bed << ' '
          << moment(p.spell().began).substr(0, 10) << "  " << std::left << std::setw(6)
          << name_of(p.outcome) << std::setw(24) << p.spell().rule << std::setw(28)
          << spell_text(p.a) << std::setw(28) << spell_text(p.b) << std::right << name_of(p.said)
          << '\n';
    }
  }
}

void foot(std::ostream& out, const WhatIf& w) {
  out << "\nAn alert that goes through several limits counts once for each rule. Times are UTC. "
         "What"
         "\npeople did is taken as it was done: phases, charted values, cuff readings, overlays. An"
         "\nacknowledgement counts for the alert of the same cause at that moment; where there was"
         "\nnone it was dropped: "
      << w.sides[0].dropped << " by A, " << w.sides[1].dropped
      << " by B. A named profile is judged in assist mode, whatever\nthe mode of the clinic was."
         " Pages that were never sent are taken as accepted.\n"
         "\nName ______________________  Role ____________________  Date ____________\n"
         "\nSignature __________________________________________________________________\n";
}

}  // namespace

std::string table_text(const WhatIf& w, bool each) {
  const Rules rules = sums_of(w);
  const RuleSums total = total_of(rules);
  std::ostringstream out;
  head(out, w);
  out << '\n';
  useful_list(out, w, Useful::Outcome::gone, "LABELLED USEFUL, GONE BY B");
  useful_list(out, w, Useful::Outcome::less,
              "Labelled useful, by B later, less urgent or by another rule");
  useful_list(out, w, Useful::Outcome::neither, "Labelled useful, comes neither by A nor by B");
  out << '\n';
  rule_table(out, rules, total);
  out << '\n';
  label_table(out, rules, total);
  if (each && !total.same()) each_one(out, w);
  foot(out, w);
  return out.str();
}

}  // namespace vigil::ctl
