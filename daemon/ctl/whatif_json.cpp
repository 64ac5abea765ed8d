// The second half of whatif_table.h: for scripts.
#include "daemon/ctl/whatif_sums.h"
#include "daemon/ctl/whatif_table.h"
#include "daemon/store/json_text.h"
#include "daemon/store/time_text.h"

namespace vigil::ctl {
namespace {

using store::iso_text;
using store::json::Writer;

constexpr std::array<const char*, 2> letters{"a", "b"};

void write(Writer& w, const Side& s) {
  w.begin_object().key("profile").text(s.word).key("used").begin_array();
  for (const SideUsed& u : s.used) {
    w.begin_object().key("name").text(u.name).key("sha256").text(u.digest);
    w.key("status").text(u.status).key("mode").text(name_of(u.mode));
    w.key("sessions").integer(u.sessions).key("with_overlays").integer(u.overlaid).end_object();
  }
  w.end_array().key("acknowledgements_dropped").integer(s.dropped).end_object();
}

void write(Writer& w, const RuleSums& s) {
  for (std::size_t side = 0; side < 2; ++side) {
    w.key(letters[side]).begin_object().key("alerts").integer(s.alerts[side]);
    w.key("pages").integer(s.pages[side]).end_object();
  }
  w.key("same").integer(s.with(Outcome::same));
  for (const Outcome o : {Outcome::moved, Outcome::come, Outcome::gone}) {
    w.key(name_of(o)).begin_object();
    for (const Said said : {Said::useful, Said::nuisance, Said::missed, Said::nothing}) {
      w.key(said == Said::nothing ? "no_label" : name_of(said)).integer(s.with(o, said));
    }
    w.end_object();
  }
}

void write(Writer& w, const std::optional<Spell>& s) {
  if (!s) {
    w.null();
    return;
  }
  w.begin_object().key("began").text(iso_text(s->began)).key("ended").text(iso_text(s->ended));
  w.key("priority").text(name_of(s->priority)).end_object();
}

void write_useful(Writer& w, const WhatIf& result) {
  w.key("useful").begin_array();
  for (const SessionAnswer& s : result.sessions) {
    for (const Useful& u : s.useful) {
      w.begin_object().key("session").integer(s.session).key("bed").text(s.bed);
      w.key("raised").text(iso_text(u.alert.raised)).key("rule").text(u.alert.worst.rule);
      w.key("priority").text(name_of(u.alert.worst.priority));
      w.key("outcome").text(name_of(u.outcome)).key("how").text(u.how).end_object();
    }
  }
  w.end_array();
}

void write_changes(Writer& w, const WhatIf& result) {
  w.key("changes").begin_array();
  for (const SessionAnswer& s : result.sessions) {
    for (const Pair& p : s.pairs) {
      if (p.outcome == Outcome::same) continue;
      w.begin_object().key("session").integer(s.session).key("bed").text(s.bed);
      w.key("rule").text(p.spell().rule).key("outcome").text(name_of(p.outcome));
      w.key("label").text(name_of(p.said)).key("a");
      write(w, p.a);
      w.key("b");
      write(w, p.b);
      w.end_object();
    }
  }
  w.end_array();
}

}  // namespace

std::string json_text(const WhatIf& result) {
  const auto rules = sums_of(result);
  std::string text;
  Writer w{text};
  w.begin_object().key("database").text(result.database);
  w.key("intact").boolean(result.intact).key("chain").text(result.chain);
  w.key("since").text(result.since);
  w.key("sessions").integer(static_cast<std::int64_t>(result.sessions.size()));
  w.key("open").integer(result.open).key("with_gaps").integer(result.gaps);
  w.key("hours").number(static_cast<double>(result.monitored.count()) / 3.6e6);
  w.key("left_out").begin_array();
  for (const auto& [why, count] : result.left_out) {
    w.begin_object().key("why").text(why).key("sessions").integer(count).end_object();
  }
  w.end_array().key("recorded_alerts_differ");
  result.differ < 0 ? w.null() : w.integer(result.differ);
  w.key("tolerance_s").integer(tolerance.count() / 1000);
  for (std::size_t side = 0; side < 2; ++side) {
    w.key(letters[side]);
    write(w, result.sides[side]);
  }
  w.key("rules").begin_object();
  for (const auto& [rule, sums] : rules) {
    w.key(rule).begin_object();
    write(w, sums);
    w.end_object();
  }
  w.end_object().key("all").begin_object();
  write(w, total_of(rules));
  w.end_object();
  write_useful(w, result);
  write_changes(w, result);
  w.end_object();
  return text + '\n';
}

}  // namespace vigil::ctl
