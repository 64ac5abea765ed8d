// The same figures for programs.
#include "tests/evaluate/report.h"

#include "daemon/store/json_text.h"

#include <array>

namespace vigil::evaluate {
namespace {

using store::json::Writer;
constexpr std::array<std::string_view, caller_count> callers{"vigil", "reference_by_rule",
                                                             "reference_by_cause"};

void write(Writer& w, std::string_view name, const Missed& m) {
  w.key(name).begin_object().key("events").number(static_cast<double>(m.events));
  w.key("missed").number(static_cast<double>(m.missed));
  w.key("below").number(upper(m.missed, m.events)).end_object();
}

void write(Writer& w, std::string_view name, double value, const Interval& i) {
  w.key(name).begin_object().key("value").number(value);
  w.key("low").number(i.low).key("high").number(i.high).end_object();
}

void write_events(Writer& w, const Tally& t) {
  w.key("events").begin_array();
  for (const auto& [kind, row] : t.events) {
    w.begin_object().key("event").text(text_of(kind));
    w.key("priority").text(alerts::name_of(kind.priority));
    write(w, "clear", row.clear[0]);
    write(w, "all", row.all[0]);
    write(w, "reference_clear", row.clear[1]);
    w.end_object();
  }
  w.end_array();
}

void write_part(Writer& w, std::string_view name, const Part& p) {
  w.key(name).begin_object().key("sessions").number(static_cast<double>(p.sessions));
  for (std::size_t i = 0; i < caller_count; ++i) {
    w.key(callers[i]).begin_object();
    write(w, "nuisance_per_session", p.wrong[i].mean(), p.wrong[i].interval());
    write(w, "vigil_over_this", p.ratio[i].ratio(), p.ratio[i].ratio_interval());
    w.key("pages").number(static_cast<double>(p.calls[i].all));
    w.key("right").number(static_cast<double>(p.calls[i].right));
    w.key("rules").begin_object();
    for (const auto& [rule, calls] : p.by_rule[i]) {
      w.key(rule).begin_object().key("pages").number(static_cast<double>(calls.all));
      w.key("nuisance").number(static_cast<double>(calls.wrong())).end_object();
    }
    w.end_object().end_object();
  }
  write(w, "pressure_pages_per_iv_session", p.pressure.mean(), p.pressure.interval());
  write(w, "pressure_pages_single_reading", p.pressure_single.mean(), p.pressure_single.interval());
  w.end_object();
}

}  // namespace

std::string json(const Plan& plan, const Tally& t, const std::vector<Point>& points) {
  std::string out;
  Writer w{out};
  w.begin_object().key("seed").number(static_cast<double>(plan.seed));
  w.key("sessions").number(plan.sessions);
  write(w, "missed_high", t.total(Caller::vigil, Priority::high, true));
  write(w, "missed_medium", t.total(Caller::vigil, Priority::medium, true));
  write(w, "missed_high_all", t.total(Caller::vigil, Priority::high, false));
  write(w, "missed_medium_all", t.total(Caller::vigil, Priority::medium, false));
  write(w, "held_breath_called_late", t.deep);
  write_events(w, t);
  write_part(w, "ordinary", t.parts[0]);
  write_part(w, "library", t.parts[1]);
  w.key("curve").begin_array();
  for (const Point& p : points) {
    w.begin_object().key("scale").number(p.scale).key("missed_percent").number(p.missed);
    w.key("nuisance_per_session").number(p.nuisance).end_object();
  }
  w.end_array().end_object();
  return out + '\n';
}

}  // namespace vigil::evaluate
