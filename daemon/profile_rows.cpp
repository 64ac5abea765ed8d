#include "daemon/profile_rows.h"

#include <algorithm>

namespace vigil {

using alerts::Compare;
using alerts::Criterion;
using alerts::Phase;
using alerts::Phases;
using alerts::Priority;

Priority read_priority(TomlTable& t, std::string_view key) {
  const auto priority = alerts::priority_from(t.text(key));
  if (!priority) t.complain(key, "must be low, medium or high");
  return priority.value_or(Priority::low);
}

Phases read_phases(TomlTable& t, Phases otherwise) {
  if (!t.has("phases")) {
    t.texts("phases");
    return otherwise;
  }
  Phases phases;
  for (const std::string& name : t.texts("phases")) {
    const auto phase = alerts::phase_from(name);
    if (!phase) t.complain("phases", "knows no phase '" + name + "'");
    if (phase) phases.set(static_cast<std::size_t>(*phase));
  }
  return phases;
}

namespace {

Phases after_baseline() {
  return Phases{}.set().reset(static_cast<std::size_t>(Phase::baseline));
}

// A parameter, or an index made of several: then `about` is what it is counted from.
void read_about(TomlTable& t, Criterion& c) {
  const std::string name = t.text("about");
  const auto index = alerts::index_from(name);
  if (index && *index != alerts::Index::none) {
    c.index = *index;
    const bool of_the_cuff = alerts::of_one_reading(c.index);
    c.about = of_the_cuff ? Parameter::systolic : Parameter::heart_rate;
    return;
  }
  const auto about = parameter_from(name);
  if (!about) t.complain("about", "is no parameter");
  c.about = about.value_or(Parameter::spo2);
}

Criterion read_criterion(TomlTable& t) {
  Criterion c;
  read_about(t, c);
  int comparisons = 0;
  const std::pair<std::string_view, Compare> words[] = {{"below", Compare::below},
                                                        {"at_most", Compare::at_most},
                                                        {"above", Compare::above},
                                                        {"at_least", Compare::at_least}};
  for (const auto& [word, compare] : words) {
    if (!t.has(word)) continue;
    c.compare = compare;
    c.limit = t.number(word);
    ++comparisons;
  }
  if (comparisons != 1) t.complain("about", "needs one of below, at_most, above, at_least");
  c.clear = t.number("clear", c.limit);
  const auto reference = alerts::reference_from(t.text("of", "absolute"));
  if (!reference) t.complain("of", "must be baseline or baseline-percent, recent or previous");
  c.reference = reference.value_or(alerts::Reference::absolute);
  if (alerts::looks_back(c)) c.window = t.seconds("window_s");
  if (t.has("max_age_s")) c.max_age = t.seconds("max_age_s");
  c.or_unknown = t.flag("or_unknown", false);
  return c;
}

}  // namespace

std::vector<Criterion> read_criteria(TomlTable& t, std::string_view key, const std::string& name) {
  std::vector<Criterion> list;
  for (const toml::table* one : t.tables(key)) {
    TomlTable criterion{*one, name, t.errors()};
    list.push_back(read_criterion(criterion));
  }
  return list;
}

namespace {

alerts::Confirm read_confirm(const toml::table& table, const std::string& name,
                             TomlErrors& errors) {
  TomlTable t{table, name + " confirm", errors};
  alerts::Confirm c;
  c.within = t.seconds("within_s");
  if (t.has("reread_within_s")) c.reread_within = t.seconds("reread_within_s");
  if (t.has("unconfirmed")) c.unconfirmed = read_priority(t, "unconfirmed");
  return c;
}

}  // namespace

alerts::Limit read_limit(const toml::table& table, TomlErrors& errors) {
  TomlTable t{table, "limit", errors};
  alerts::Limit limit;
  limit.id = t.text("id");
  const std::string name = "limit " + limit.id;
  limit.cause = t.text("cause");
  limit.title = t.text("title");
  limit.priority = read_priority(t, "priority");
  limit.phases = read_phases(t, after_baseline());
  limit.hold = t.seconds("hold_s", Millis{0});
  limit.settle = t.seconds("settle_s", Millis{0});
  limit.doubt_hold = t.seconds("doubt_hold_s", Millis{0});
  if (t.has("guess_hold_s")) limit.guess_hold = t.seconds("guess_hold_s");
  if (t.has("with_symptoms")) limit.with_symptoms = read_priority(t, "with_symptoms");
  if (t.has("within_curve")) limit.within_curve = t.number("within_curve");
  if (t.has("cuff_within_s")) limit.cuff_within = t.seconds("cuff_within_s");
  limit.why = t.text("why");
  limit.source = t.text("source");
  limit.any = read_criteria(t, "any", name);
  limit.with = read_criteria(t, "with", name);
  limit.only_if = t.text("only_if", "");
  if (!limit.only_if.empty() && limit.only_if.find('=') == std::string::npos) {
    t.complain("only_if", "must be an item and its answer, like room-air=no");
  }
  if (const toml::table* confirm = t.table("confirm")) {
    limit.confirm = read_confirm(*confirm, name, errors);
  }
  return limit;
}

// Exactly the numbers that the rule asks for.
void read_numbers(TomlTable& t, alerts::Watch& watch, TomlErrors& errors) {
  const auto known = alerts::known_watches();
  const auto found = std::find_if(known.begin(), known.end(),
                                  [&](const alerts::KnownWatch& k) { return k.id == watch.id; });
  if (found == known.end()) return t.complain("id", "is no watch that Vigil knows");
  const toml::table* table = t.table("numbers");
  if (!table && !found->numbers.empty()) return t.complain("numbers", "is missing");
  if (!table) return;
  TomlTable numbers{*table, "watch " + watch.id + " numbers", errors};
  for (const std::string_view name : found->numbers) {
    watch.numbers[std::string{name}] = numbers.number(name);
  }
}

alerts::Watch read_watch(const toml::table& table, TomlErrors& errors) {
  TomlTable t{table, "watch", errors};
  alerts::Watch watch;
  watch.id = t.text("id");
  watch.title = t.text("title");
  watch.why = t.text("why");
  watch.source = t.text("source");
  read_numbers(t, watch, errors);
  for (const toml::table* one : t.tables("steps")) {
    TomlTable step{*one, "watch " + watch.id, errors};
    alerts::Step s;
    if (watch.id == "cuff-failed") {
      s.count = static_cast<int>(step.number("count"));
    } else {
      s.after = step.seconds("after_s");
    }
    s.priority = read_priority(step, "priority");
    s.phases = read_phases(step, Phases{}.set());
    watch.steps.push_back(s);
  }
  return watch;
}

alerts::Window read_window(const toml::table& table, TomlErrors& errors) {
  TomlTable t{table, "window", errors};
  alerts::Window w;
  w.id = t.text("id");
  w.text = t.text("text");
  w.source = t.text("source");
  w.from = t.minutes("from_min").value_or(Millis{0});
  w.to = t.minutes("to_min").value_or(Millis{0});
  w.remind = t.minutes("remind_min").value_or(w.from);
  if (!(w.from <= w.remind && w.remind < w.to)) {
    t.complain("remind_min", "must lie within from_min and to_min");
  }
  return w;
}

alerts::Question read_question(const toml::table& table, TomlErrors& errors) {
  TomlTable t{table, "screening", errors};
  alerts::Question q;
  q.id = t.text("id");
  q.text = t.text("text");
  q.wanted = t.text("wanted");
  q.forbids = t.flag("forbids", false);
  q.why = t.text("why");
  q.source = t.text("source");
  return q;
}

}  // namespace vigil
