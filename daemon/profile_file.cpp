#include "daemon/profile_file.h"

#include <algorithm>
#include <stdexcept>

#include "daemon/overlay_file.h"
#include "daemon/profile_rows.h"
#include "daemon/text_file.h"

namespace vigil {
namespace {

using alerts::Phase;
using alerts::Priority;
using alerts::Profile;

void read_priority_manner(TomlTable& parent, Priority p, Profile& profile, TomlErrors& errors) {
  const std::string name{alerts::name_of(p)};
  const toml::table* table = parent.table(name);
  if (!table) return parent.complain(name, "is missing");
  TomlTable t{*table, "priority." + name, errors};
  alerts::Manner& m = profile.manners[static_cast<std::size_t>(p)];
  m.acknowledgement = t.seconds("acknowledgement_s");
  m.audio_pause = t.seconds("audio_pause_s");
  m.off = t.seconds("off_s", Millis{0});
  if (p == Priority::high && m.off > Millis{0})
    t.complain("off_s", "cannot be: no high alert is ever turned off");
  m.latches = t.flag("latches", false);
  if (t.has("latch_s")) m.latch = t.seconds("latch_s");
}

void read_chain(TomlTable& parent, Priority p, Profile& profile, TomlErrors& errors) {
  const std::string name{alerts::name_of(p)};
  const toml::table* table = parent.table(name);
  if (!table) return parent.complain(name, "is missing");
  TomlTable t{*table, "escalation." + name, errors};
  alerts::Chain& chain = profile.chains[static_cast<std::size_t>(p)];
  chain.repeat = t.seconds("repeat_s", Millis{0});
  for (const toml::table* one : t.tables("steps")) {
    TomlTable step{*one, "escalation." + name, errors};
    alerts::Escalation e;
    e.after = step.seconds("after_s");
    e.phases = read_phases(step, alerts::Phases{}.set());
    for (const std::string& word : step.texts("to")) {
      const auto reach = alerts::reach_from(word);
      if (!reach) step.complain("to", "knows no '" + word + "'");
      if (reach) e.to.push_back(*reach);
    }
    chain.steps.push_back(e);
  }
}

void read_phase_plans(TomlTable& parent, Profile& profile, TomlErrors& errors) {
  for (std::size_t i = 0; i < alerts::phase_count; ++i) {
    const std::string name{alerts::name_of(static_cast<Phase>(i))};
    const toml::table* table = parent.table(name);
    if (!table) continue;
    TomlTable t{*table, "phase." + name, errors};
    profile.phases[i].cuff_every = t.minutes("cuff_every_min");
    profile.phases[i].sedation_every = t.minutes("sedation_every_min");
    profile.phases[i].ends_after = t.minutes("ends_after_min");
  }
}

void read_dosing_gate(const toml::table& table, Profile& profile, TomlErrors& errors) {
  TomlTable t{table, "dosing_gate", errors};
  alerts::DosingGate& g = profile.dosing_gate;
  g.systolic = t.number("systolic");
  g.diastolic = t.number("diastolic");
  g.spo2_below = t.number("spo2_below");
  g.rate_above = t.number("rate_above");
  g.rate_below = t.number("rate_below");
  g.stop_systolic = t.number("stop_systolic");
  g.stop_diastolic = t.number("stop_diastolic");
  g.stop_spo2_below = t.number("stop_spo2_below");
}

void read_discharge_gate(const toml::table& table, Profile& profile, TomlErrors& errors) {
  TomlTable t{table, "discharge_gate", errors};
  alerts::DischargeGate& g = profile.discharge_gate;
  g.after_dosing_start = t.minutes("after_dosing_start_min").value_or(Millis{0});
  g.after_dosing_end = t.minutes("after_dosing_end_min").value_or(Millis{0});
  g.minimum_time_is_fixed = t.flag("minimum_time_is_fixed", false);
  g.pressure_percent_of_baseline = t.number("pressure_percent_of_baseline");
  g.systolic_below = t.number("systolic_below");
  g.diastolic_below = t.number("diastolic_below");
  g.readings_apart = t.minutes("readings_apart_min").value_or(Millis{0});
  g.not_rising_more_than = t.number("not_rising_more_than");
  g.rate_low = t.number("rate_low");
  g.rate_high = t.number("rate_high");
  g.spo2_min = t.number("spo2_min");
  g.spo2_baseline_minus = t.number("spo2_baseline_minus");
  g.spo2_window = t.seconds("spo2_window_s");
  g.sedation = t.number("sedation");
  if (t.has("aldrete_min")) {
    g.aldrete_min = t.number("aldrete_min");
    if (t.has("padss_min"))
      t.complain("aldrete_min", "and padss_min: a clinic uses one of the two scores");
  } else {
    g.padss_min = t.number("padss_min");
  }
  g.quiet = t.minutes("quiet_min").value_or(Millis{0});
}

void read_doubt(const toml::table& table, Profile& profile, TomlErrors& errors) {
  TomlTable t{table, "doubt", errors};
  alerts::DoubtRule& d = profile.doubt;
  d.rates_apart = t.number("rates_apart");
  d.rates_apart_percent = t.number("rates_apart_percent");
  d.perfusion_below = t.number("perfusion_below");
  d.spo2_below = t.number("spo2_below", d.spo2_below);
  d.spo2_jump = t.number("spo2_jump");
  d.spo2_jump_at_once = t.number("spo2_jump_at_once", d.spo2_jump);
  d.spo2_fall_percent = t.number("spo2_fall_percent", d.spo2_fall_percent);
  d.rate_jump = t.number("rate_jump");
  d.jump_within = t.seconds("jump_within_s", std::chrono::seconds{3});
  d.rate_jump_lately = t.seconds("jump_s");
  d.spo2_jump_lately = t.seconds("spo2_jump_s", d.rate_jump_lately);
  d.guess = t.seconds("guess_s", d.guess);
  d.put_on = t.seconds("put_on_s", d.put_on);
  d.same_arm = t.seconds("same_arm_s");
}

void read_curve(const toml::table& table, Profile& profile, TomlErrors& errors) {
  using Drug = alerts::Curve::Drug;
  TomlTable t{table, "curve", errors};
  alerts::Curve c;
  const auto drug = alerts::drug_from(t.text("drug"));
  if (!drug) t.complain("drug", "must be iv-ketamine or nasal-esketamine");
  c.drug = drug.value_or(Drug::nasal_esketamine);
  if (c.drug == Drug::iv_ketamine) {
    c.mg_per_kg = t.number("mg_per_kg");
    c.minutes = t.number("minutes");
  } else {
    c.devices = t.number("devices");
    c.minutes_between = t.number("minutes_between");
  }
  c.active = t.number("active_share");
  c.ke0 = t.number("ke0_per_min");
  c.slope = t.number("slope");
  c.tolerance = t.number("tolerance_per_min");
  c.half = t.number("half");
  c.gamma = t.number("gamma");
  c.diastolic_ratio = t.number("diastolic_ratio");
  profile.curve = c;
}

void read_parts(TomlTable& t, Profile& profile, TomlErrors& errors) {
  if (const toml::table* table = t.table("priority")) {
    TomlTable priorities{*table, "priority", errors};
    for (const Priority p : {Priority::low, Priority::medium, Priority::high}) {
      read_priority_manner(priorities, p, profile, errors);
    }
  }
  if (const toml::table* table = t.table("escalation")) {
    TomlTable chains{*table, "escalation", errors};
    for (const Priority p : {Priority::low, Priority::medium, Priority::high}) {
      read_chain(chains, p, profile, errors);
    }
  }
  if (const toml::table* table = t.table("phase")) {
    TomlTable phases{*table, "phase", errors};
    read_phase_plans(phases, profile, errors);
  }
  if (const toml::table* table = t.table("baseline")) {
    TomlTable baseline{*table, "baseline", errors};
    profile.baseline.agree_systolic = baseline.number("agree_systolic");
    profile.baseline.agree_diastolic = baseline.number("agree_diastolic");
    profile.baseline.window = baseline.seconds("window_s");
  }
  if (const toml::table* table = t.table("doubt")) read_doubt(*table, profile, errors);
  if (const toml::table* table = t.table("curve")) read_curve(*table, profile, errors);
  if (const toml::table* table = t.table("dosing_gate")) read_dosing_gate(*table, profile, errors);
  if (const toml::table* table = t.table("discharge_gate")) {
    read_discharge_gate(*table, profile, errors);
  }
}

void read_profile(const toml::table& root, Profile& profile, TomlErrors& errors) {
  TomlTable t{root, "profile", errors};
  if (t.number("format") != 1) t.complain("format", "must be 1");
  profile.name = t.text("name");
  profile.title = t.text("title");
  profile.status = t.text("status");
  profile.signed_by = t.text("signed_by", "");
  profile.signed_on = t.text("signed_on", "");
  if (profile.status != "proposal-unsigned" && profile.status != "signed") {
    t.complain("status", "must be proposal-unsigned or signed");
  }
  if (profile.status == "signed" && profile.signed_by.empty()) {
    t.complain("signed_by", "is missing although the profile is signed");
  }
  const auto route = alerts::route_from(t.text("route"));
  if (!route) t.complain("route", "must be iv, nasal or any");
  profile.route = route.value_or(alerts::Route::any);
  profile.stale = t.seconds("stale_s");
  profile.cuff_valid = t.minutes("cuff_valid_min").value_or(Millis{0});
  read_parts(t, profile, errors);
  for (const toml::table* one : t.tables("limit")) {
    profile.limits.push_back(read_limit(*one, errors));
  }
  for (const toml::table* one : t.tables("watch")) {
    profile.watches.push_back(read_watch(*one, errors));
  }
  for (const toml::table* one : t.tables("screening")) {
    profile.screening.push_back(read_question(*one, errors));
  }
  for (const toml::table* one : t.tables("window")) {
    profile.windows.push_back(read_window(*one, errors));
  }
  if (profile.limits.empty()) return;
  // A profile for patients without a gate would be one that nobody may be dosed or sent home by.
  for (const char* part : {"baseline", "dosing_gate", "discharge_gate"}) {
    if (!t.has(part)) t.complain(part, "is missing");
  }
}

constexpr std::string_view overlay_mark = "#=== overlay\n";
constexpr std::string_view mode_mark = "#=== mode ";
constexpr std::string_view twice_signed_mark = "#=== overlay, two signatures\n";

std::shared_ptr<Profile> parse_alone(std::string_view text, std::string_view origin) {
  const toml::table root = parse_toml(text, origin);
  TomlErrors errors{origin};
  auto profile = std::make_shared<Profile>();
  read_profile(root, *profile, errors);
  for (const std::string& problem : alerts::problems(*profile)) errors.add(nullptr, problem);
  errors.throw_if_any();
  profile->text = text;
  return profile;
}

// Where the first part ends.
std::size_t next_mark(std::string_view text) {
  return std::min(text.find(overlay_mark), text.find(twice_signed_mark));
}

// `base` with the overlays that follow the first part of the text.
std::shared_ptr<const Profile> overlaid(std::shared_ptr<const Profile> base, std::string_view text,
                                        std::string_view origin) {
  std::vector<std::shared_ptr<const alerts::Overlay>> overlays;
  bool twice_signed = false;
  for (std::size_t end = next_mark(text); end < text.size();) {
    twice_signed = text.substr(end).starts_with(twice_signed_mark);
    text.remove_prefix(end + (twice_signed ? twice_signed_mark : overlay_mark).size());
    end = next_mark(text);
    overlays.push_back(parse_overlay(text.substr(0, end), origin));
  }
  return overlays.empty() ? base : compose(*base, overlays, twice_signed);
}

std::shared_ptr<const Profile> parse_overlaid(std::string_view text, std::string_view origin) {
  return overlaid(parse_alone(text.substr(0, next_mark(text)), origin), text, origin);
}

}  // namespace

std::shared_ptr<const Profile> parse_profile(std::string_view text, std::string_view origin) {
  const std::size_t mark = text.rfind(mode_mark);
  if (mark == text.npos) return parse_overlaid(text, origin);
  std::string_view name = text.substr(mark + mode_mark.size());
  name = name.substr(0, name.find('\n'));
  const auto mode = alerts::mode_from(name);
  if (!mode)
    throw std::runtime_error(std::string{origin} + ": no mode '" + std::string{name} + "'");
  return with_mode(parse_overlaid(text.substr(0, mark), origin), *mode);
}

std::string_view own_text(std::string_view text) {
  return text.substr(0, std::min(next_mark(text), text.rfind(mode_mark)));
}

std::shared_ptr<const Profile> in_place_of(std::string_view text,
                                           std::shared_ptr<const Profile> base,
                                           std::string_view origin) {
  return overlaid(std::move(base), text.substr(0, text.rfind(mode_mark)), origin);
}

std::shared_ptr<const Profile> with_mode(std::shared_ptr<const Profile> profile,
                                         alerts::Mode mode) {
  if (mode == alerts::Mode::assist) return profile;
  auto changed = std::make_shared<Profile>(alerts::in_mode(*profile, mode));
  ((changed->text += mode_mark) += alerts::name_of(mode)) += '\n';
  return changed;
}

std::shared_ptr<const Profile> compose(
    const Profile& base, const std::vector<std::shared_ptr<const alerts::Overlay>>& overlays,
    bool twice_signed) {
  TomlErrors errors{base.name};
  for (const auto& overlay : overlays) {
    for (const std::string& problem : alerts::problems(*overlay, base))
      errors.add(nullptr, problem);
  }
  auto profile = std::make_shared<Profile>(alerts::laid_over(base, overlays));
  for (const std::string& fault : alerts::faults(*profile)) errors.add(nullptr, fault);
  if (!twice_signed) {
    for (const std::string& beyond : alerts::beyond_rails(*profile)) errors.add(nullptr, beyond);
  }
  errors.throw_if_any();
  for (const auto& overlay : overlays) {
    profile->text += twice_signed ? twice_signed_mark : overlay_mark;
    profile->text += overlay->text;
  }
  return profile;
}

std::vector<std::shared_ptr<const Profile>> load_profiles(const std::string& directory) {
  std::vector<std::shared_ptr<const Profile>> found;
  for (const auto& path : toml_files(directory)) {
    found.push_back(parse_profile(read_text(path), path.string()));
  }
  if (found.empty()) throw std::runtime_error(directory + ": no profile (*.toml) in here");
  return found;
}

}  // namespace vigil
