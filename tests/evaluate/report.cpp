#include "tests/evaluate/report.h"

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>

namespace vigil::evaluate {
namespace {

// The compiler checks the arguments, so a list of them is as safe as a pack.
// NOLINTNEXTLINE(cert-dcl50-cpp)
[[gnu::format(printf, 2, 3)]] void print(std::string& out, const char* format, ...) {
  std::array<char, 400> line{};
  std::va_list arguments;
  va_start(arguments, format);
  std::vsnprintf(line.data(), line.size(), format, arguments);
  va_end(arguments);
  out += line.data();
}

std::string missed(const Missed& m) {
  std::string s;
  print(s, "%5ld of %5ld, < %5.2f %%", m.missed, m.events, 100 * upper(m.missed, m.events));
  return s;
}

const char* mark(bool holds) {
  return holds ? "holds" : "FAILS";
}

void head(std::string& out, const Plan& plan, const Tally& t) {
  const Part& o = t.parts[0];
  const Part& l = t.parts[1];
  print(out,
        "%d sessions, seeds %llu to %llu: %ld ordinary, %ld with a planned event; %.0f hours\n\n",
        plan.sessions, static_cast<unsigned long long>(plan.seed),
        static_cast<unsigned long long>(plan.seed) +
            static_cast<unsigned long long>(plan.sessions) - 1,
        o.sessions, l.sessions, static_cast<double>(o.seconds + l.seconds) / 3600);
}

void m1(std::string& out, const Tally& t) {
  out += "M1  missed true events (missed of events, one-sided 95 % bound)\n";
  print(out, "    %-24s %-6s   %-24s   %-24s   %-24s\n", "", "", "Vigil, clear events",
        "Vigil, all", "reference, clear events");
  for (const auto& [kind, row] : t.events) {
    print(out, "    %-24s %-6s   %-24s   %-24s   %-24s\n", text_of(kind).c_str(),
          std::string{alerts::name_of(kind.priority)}.c_str(), missed(row.clear[0]).c_str(),
          missed(row.all[0]).c_str(),
          of_patient(kind.subject) ? missed(row.clear[1]).c_str() : "-");
  }
  for (const Priority p : {Priority::high, Priority::medium}) {
    const Missed clear = t.total(Caller::vigil, p, true), all = t.total(Caller::vigil, p, false);
    const bool holds = p == Priority::high ? clear.missed == 0 : clear.share() <= 0.005;
    print(out, "  = %-24s %-6s   %-24s   %-24s   aim %s: %s\n", "all of M1",
          std::string{alerts::name_of(p)}.c_str(), missed(clear).c_str(), missed(all).c_str(),
          p == Priority::high ? "0" : "0.5 %", mark(holds));
    print(out, "    %-24s %-6s   %-24s   %s\n", "  against the body",
          std::string{alerts::name_of(p)}.c_str(), "",
          missed(t.body[static_cast<std::size_t>(p)]).c_str());
  }
  out += '\n';
}

void m2_to_m4(std::string& out, const Tally& t) {
  print(out, "%-42s %28s %28s\n", "", "ordinary sessions", "library");
  const auto row = [&](const char* what, auto&& of) {
    print(out, "%-42s %28s %28s\n", what, of(t.parts[0]).c_str(), of(t.parts[1]).c_str());
  };
  const auto reduction = [](std::size_t i) {
    return [i](const Part& p) {
      const Interval r = p.ratio[i].ratio_interval();
      std::string s;
      print(s, "%.1f %% (%.1f to %.1f)", 100 * (p.ratio[i].ratio() - 1), 100 * (r.low - 1),
            100 * (r.high - 1));
      return s;
    };
  };
  const auto rate = [](std::size_t i) {
    return [i](const Part& p) {
      const Interval w = p.wrong[i].interval();
      std::string s;
      print(s, "%.3f (%.3f to %.3f)", p.wrong[i].mean(), w.low, w.high);
      return s;
    };
  };
  const auto value = [](std::size_t i) {
    return [i](const Part& p) {
      const Interval w = wilson(p.calls[i].right, p.calls[i].all);
      const double all = static_cast<double>(std::max(1L, p.calls[i].all));
      std::string s;
      print(s, "%.1f %% (%.1f to %.1f)", 100 * static_cast<double>(p.calls[i].right) / all,
            100 * w.low, 100 * w.high);
      return s;
    };
  };
  row("M2  nuisance against reference, each rule", reduction(1));
  row("                            for each cause", reduction(2));
  row("M3  nuisance pages per session: Vigil", rate(0));
  row("                reference, each rule", rate(1));
  row("                reference, each cause", rate(2));
  row("    sessions without any", [](const Part& p) {
    std::string s;
    print(
        s, "%.1f %%",
        100 * static_cast<double>(p.nuisance_free) / static_cast<double>(std::max(1L, p.sessions)));
    return s;
  });
  row("    every page to every person, per session", [](const Part& p) {
    std::string s;
    print(s, "%.3f", p.notifications.mean());
    return s;
  });
  row("M4  pages that were right: Vigil", value(0));
  row("                reference, each rule", value(1));
  const Part& o = t.parts[0];
  const double right =
      static_cast<double>(o.calls[0].right) / static_cast<double>(std::max(1L, o.calls[0].all));
  print(out, "    aims, ordinary: M2 -90 %% %s, M3 0.10 %s, M4 80 %% %s\n\n",
        mark(o.ratio[1].ratio() <= 0.10), mark(o.wrong[0].mean() <= 0.10), mark(right >= 0.80));
}

double seconds_at(const std::vector<long>& sorted, double share) {
  if (sorted.empty()) return 0;
  const auto i = static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1));
  return static_cast<double>(sorted[i]) / 1000;
}

long over_5(const std::vector<long>& delays) {
  return std::count_if(delays.begin(), delays.end(), [](long d) { return d > 5000; });
}

std::string spread(std::vector<long> d) {
  std::sort(d.begin(), d.end());
  std::string s;
  print(s, "%5.1f %5.1f %6.1f %6.1f, %4ld", seconds_at(d, 0.5), seconds_at(d, 0.95),
        seconds_at(d, 0.99), seconds_at(d, 1), over_5(d));
  return s;
}

void m5(std::string& out, const Tally& t) {
  out +=
      "M5  delay beyond the rule's own persistence, of clear events (p50 p95 p99 max in s, over 5 "
      "s)\n";
  print(out, "    %-24s %-6s  %6s   %-34s  %-34s\n", "", "", "events",
        "since beyond limit and error", "since beyond the limit");
  for (const auto& [kind, row] : t.events) {
    print(out, "    %-24s %-6s  %6zu   %-34s  %-34s\n", text_of(kind).c_str(),
          std::string{alerts::name_of(kind.priority)}.c_str(), row.delays.size(),
          spread(row.clear_delays).c_str(), spread(row.delays).c_str());
  }
  for (const Priority p : {Priority::high, Priority::medium}) {
    const std::vector<long> clear = t.delays(p, &Row::clear_delays);
    print(out, "  = %-24s %-6s  %6zu   %-34s  %-34s %s\n", "all of M1",
          std::string{alerts::name_of(p)}.c_str(), clear.size(), spread(clear).c_str(),
          spread(t.delays(p, &Row::delays)).c_str(),
          p == Priority::medium ? ""
          : over_5(clear) == 0  ? "aim 5 s: holds"
                                : "aim 5 s: FAILS");
  }
  const Interval e = exact(t.deep.missed, t.deep.events);
  print(out,
        "    held breath called before 85 %%: %.2f %% of %ld (%.2f to %.2f); aim 99 %%: %s\n\n",
        100 * (1 - t.deep.share()), t.deep.events, 100 * (1 - e.high), 100 * (1 - e.low),
        mark(t.deep.share() <= 0.01));
}

void m6(std::string& out, const Tally& t) {
  const Part& o = t.parts[0];
  const Interval a = o.pressure.interval(), b = o.pressure_single.interval();
  out += "M6  pages about a high pressure per ordinary IV session\n";
  print(out, "    Vigil %.3f (%.3f to %.3f); single reading %.3f (%.3f to %.3f); aim 0.03: %s\n",
        o.pressure.mean(), a.low, a.high, o.pressure_single.mean(), b.low, b.high,
        mark(o.pressure.mean() <= 0.03));
  print(out, "    missed, sustained 180/110, IV, clear: Vigil %s; single reading %s\n\n",
        missed(t.sustained_iv[0]).c_str(), missed(t.sustained_iv[2]).c_str());
}

std::string seeds(const Calls& c) {
  std::string s;
  for (const std::uint64_t seed : c.seeds) s += (s.empty() ? "" : " ") + std::to_string(seed);
  return s;
}

void by_rule(std::string& out, const Tally& t) {
  const Part& o = t.parts[0];
  print(out, "%-24s %21s   %21s   %s\n", "By rule, ordinary", "Vigil: pages nuisance",
        "reference: pages nuis.", "seeds of nuisance, for --show");
  std::map<std::string, std::pair<Calls, Calls>> rules;
  for (const auto& [rule, calls] : o.by_rule[0]) rules[rule].first = calls;
  for (const auto& [rule, calls] : o.by_rule[1]) rules[rule].second = calls;
  std::vector<std::pair<std::string, std::pair<Calls, Calls>>> sorted{rules.begin(), rules.end()};
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return a.second.first.wrong() > b.second.first.wrong();
  });
  for (const auto& [rule, calls] : sorted) {
    print(out, "    %-20s %12ld %8ld   %12ld %8ld   %s\n", rule.c_str(), calls.first.all,
          calls.first.wrong(), calls.second.all, calls.second.wrong(), seeds(calls.first).c_str());
  }
  print(out, "By phase, ordinary; missed clear events of all sessions\n");
  for (std::size_t p = 0; p < alerts::phase_count; ++p) {
    const Calls& v = o.by_phase[0][p];
    const Calls& r = o.by_phase[1][p];
    const Missed& m = t.missed_by_phase[0][p];
    print(out, "    %-20s %12ld %8ld   %12ld %8ld   missed %ld of %ld\n",
          std::string{alerts::name_of(static_cast<Phase>(p))}.c_str(), v.all, v.wrong(), r.all,
          r.wrong(), m.missed, m.events);
  }
  out += '\n';
}

void list(std::string& out, const char* title, const std::vector<Lapse>& lapses) {
  constexpr std::size_t most = 20;
  if (!lapses.empty()) print(out, "%s: %zu\n", title, lapses.size());
  for (std::size_t i = 0; i < std::min(most, lapses.size()); ++i) {
    const Lapse& l = lapses[i];
    print(out, "    %-24s %-6s seed %llu, from %d:%02d for %d s, %s", text_of(l.event).c_str(),
          std::string{alerts::name_of(l.event.priority)}.c_str(),
          static_cast<unsigned long long>(l.seed), l.from / 60, l.from % 60, l.to - l.from,
          std::string{alerts::name_of(l.phase)}.c_str());
    if (l.delay == 0) out += l.somebody ? "; called for something else" : "; nobody was called";
    if (l.delay > 0) print(out, ", %.0f s late", static_cast<double>(l.delay) / 1000);
    out += '\n';
  }
}

void worst(std::string& out, const Tally& t) {
  std::vector<Lapse> clear = t.lapses, late = t.late;
  std::erase_if(clear, [](const Lapse& l) { return !l.clear; });
  std::stable_sort(late.begin(), late.end(),
                   [](const Lapse& a, const Lapse& b) { return a.delay > b.delay; });
  list(out, "Clear events without a page", clear);
  list(out, "Clear high events called for more than 5 s late, the latest first", late);
  list(out, "Held breaths called for below 85 %, or not", t.deep_first);
}

}  // namespace

std::string report(const Plan& plan, const Tally& t) {
  std::string out;
  head(out, plan, t);
  m1(out, t);
  m2_to_m4(out, t);
  m5(out, t);
  m6(out, t);
  by_rule(out, t);
  worst(out, t);
  return out;
}

}  // namespace vigil::evaluate
