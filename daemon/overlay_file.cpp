#include "daemon/overlay_file.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "daemon/profile_file.h"
#include "daemon/profile_rows.h"
#include "daemon/text_file.h"

namespace vigil {
namespace {

using alerts::Overlay;

alerts::LimitChange read_change(const toml::table& table, TomlErrors& errors) {
  TomlTable t{table, "change", errors};
  alerts::LimitChange change;
  change.id = t.text("id");
  change.any = read_criteria(t, "any", "change " + change.id);
  if (t.has("hold_s")) change.hold = t.seconds("hold_s");
  if (t.has("settle_s")) change.settle = t.seconds("settle_s");
  return change;
}

std::optional<double> number_if_any(TomlTable& t, std::string_view key) {
  if (!t.has(key)) return std::nullopt;
  return t.number(key);
}

void read_gates(TomlTable& parent, Overlay& overlay, TomlErrors& errors) {
  if (const toml::table* table = parent.table("dosing_gate")) {
    TomlTable t{*table, "dosing_gate", errors};
    overlay.gate_systolic = number_if_any(t, "systolic");
    overlay.gate_diastolic = number_if_any(t, "diastolic");
  }
  if (const toml::table* table = parent.table("discharge_gate")) {
    TomlTable t{*table, "discharge_gate", errors};
    overlay.spo2_min = number_if_any(t, "spo2_min");
    overlay.spo2_baseline_minus = number_if_any(t, "spo2_baseline_minus");
  }
}

void read_overlay(const toml::table& root, Overlay& overlay, TomlErrors& errors) {
  TomlTable t{root, "overlay", errors};
  if (t.number("format") != 1) t.complain("format", "must be 1");
  overlay.name = t.text("name");
  overlay.title = t.text("title");
  overlay.note = t.text("note", "");
  overlay.loosens = t.flag("loosens", false);
  if (t.has("signature")) {
    overlay.signature = alerts::role_from(t.text("signature"));
    if (!overlay.signature) t.complain("signature", "is no role");
  }
  overlay.lasts = std::chrono::hours{24} * static_cast<int>(t.number("lasts_days"));
  overlay.wants = t.texts("wants");
  overlay.low_oxygen_target = t.flag("low_oxygen_target", false);
  overlay.cuff_every = t.minutes("cuff_every_min");
  read_gates(t, overlay, errors);
  for (const toml::table* one : t.tables("change")) {
    overlay.changes.push_back(read_change(*one, errors));
  }
  for (const toml::table* one : t.tables("limit")) {
    overlay.limits.push_back(read_limit(*one, errors));
  }
  for (const toml::table* one : t.tables("watch")) {
    overlay.watches.push_back(read_watch(*one, errors));
  }
}

}  // namespace

std::shared_ptr<const Overlay> parse_overlay(std::string_view text, std::string_view origin) {
  const toml::table root = parse_toml(text, origin);
  TomlErrors errors{origin};
  auto overlay = std::make_shared<Overlay>();
  read_overlay(root, *overlay, errors);
  errors.throw_if_any();
  overlay->text = text;
  return overlay;
}

std::vector<std::shared_ptr<const Overlay>> load_overlays(const std::string& profiles) {
  std::vector<std::shared_ptr<const Overlay>> found;
  for (const auto& path : toml_files(std::filesystem::path{profiles} / "overlays")) {
    found.push_back(parse_overlay(read_text(path), path.string()));
  }
  return found;
}

namespace {

template <typename T>
std::shared_ptr<const T> named(const std::vector<std::shared_ptr<const T>>& all,
                               const std::string& name) {
  for (const auto& one : all) {
    if (one->name == name) return one;
  }
  throw std::runtime_error("there is no " + name);
}

}  // namespace

void check_overlays(const std::vector<std::shared_ptr<const Overlay>>& overlays,
                    const std::vector<std::shared_ptr<const alerts::Profile>>& profiles) {
  for (const auto& overlay : overlays) {
    std::string faults;
    bool fits = false;
    for (const auto& profile : profiles) {
      const std::vector<std::string> problems = alerts::problems(*overlay, *profile);
      fits = fits || problems.empty();
      for (const std::string& problem : problems) faults += (faults.empty() ? "" : "\n") + problem;
    }
    if (!fits) throw std::runtime_error(faults);
  }
}

std::shared_ptr<const alerts::Profile> compose_signed(
    const std::vector<std::shared_ptr<const alerts::Profile>>& profiles,
    const std::vector<std::shared_ptr<const Overlay>>& overlays, const std::string& profile,
    const std::vector<alerts::SignedOverlay>& all, std::vector<std::string>& beyond) {
  auto base = named(profiles, profile);
  std::vector<std::shared_ptr<const Overlay>> in_force;
  bool twice_signed = false;
  for (const alerts::SignedOverlay& o : all) {
    if (!o.in_force) continue;
    in_force.push_back(named(overlays, o.name));
    twice_signed = twice_signed || !o.second.empty();
  }
  if (in_force.empty()) return base;
  if (!twice_signed) beyond = alerts::beyond_rails(alerts::laid_over(*base, in_force));
  return compose(*base, in_force, twice_signed || !beyond.empty());
}

}  // namespace vigil
