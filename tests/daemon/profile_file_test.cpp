// Reading profiles from TOML: both shipped ones, and every way to write one wrong.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "daemon/profile_file.h"

namespace vigil {
namespace {

using namespace alerts;
using std::chrono::minutes;
using std::chrono::seconds;

const std::string directory = std::string{VIGIL_SOURCE_DIR} + "/alerts/profiles";

std::shared_ptr<const Profile> iv() {
  static const auto all = load_profiles(directory);
  return all.at(1);
}

// The text of the IV profile with one passage changed.
std::string edited(std::string_view from, std::string_view to) {
  std::string text = iv()->text;
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  if (at != std::string::npos) text.replace(at, from.size(), to);
  return text;
}

std::string refusal(const std::string& text) {
  try {
    parse_profile(text, "p.toml");
  } catch (const std::runtime_error& e) {
    return e.what();
  }
  return {};
}

int line_of(std::string_view passage) {
  const std::string& text = iv()->text;
  return static_cast<int>(
             std::count(text.begin(), text.begin() + static_cast<long>(text.find(passage)), '\n')) +
         1;
}

TEST(ProfileFile, the_shipped_profiles_load_by_name) {
  const auto profiles = load_profiles(directory);
  ASSERT_EQ(profiles.size(), 3u);
  EXPECT_EQ(profiles[0]->name, "esketamine-nasal-adult");
  EXPECT_EQ(profiles[0]->route, Route::nasal);
  EXPECT_EQ(profiles[1]->name, "iv-ketamine-adult");
  EXPECT_EQ(profiles[1]->route, Route::iv);
  EXPECT_EQ(profiles[2]->name, "record-only");
  EXPECT_EQ(profiles[2]->route, Route::any);
}

TEST(ProfileFile, reads_what_is_written) {
  const Profile& p = *iv();
  EXPECT_EQ(p.stale, seconds{10});
  EXPECT_EQ(p.cuff_valid, minutes{15});
  EXPECT_EQ(manner(p, Priority::high).acknowledgement, seconds{120});
  EXPECT_TRUE(manner(p, Priority::high).latches);
  EXPECT_FALSE(manner(p, Priority::high).latch) << "until somebody has seen it";
  EXPECT_EQ(manner(p, Priority::medium).latch, seconds{300});
  EXPECT_FALSE(manner(p, Priority::low).latches);
  ASSERT_EQ(chain(p, Priority::high).steps.size(), 3u);
  EXPECT_EQ(chain(p, Priority::high).steps[1].after, seconds{30});
  EXPECT_EQ(chain(p, Priority::high).steps[1].to, std::vector<Reach>{Reach::all_nurses});
  EXPECT_EQ(chain(p, Priority::high).repeat, seconds{120});
  EXPECT_EQ(plan(p, Phase::dosing).cuff_every, minutes{5});
  EXPECT_EQ(plan(p, Phase::session).ends_after, minutes{20});
  EXPECT_FALSE(plan(p, Phase::baseline).cuff_every);
  EXPECT_EQ(p.discharge_gate.after_dosing_end, minutes{60});
  EXPECT_FALSE(p.discharge_gate.minimum_time_is_fixed);
  EXPECT_EQ(p.dosing_gate.stop_systolic, 160);
  EXPECT_EQ(p.limits.size(), 31u);
  EXPECT_EQ(p.watches.size(), 14u);
  EXPECT_EQ(p.screening.size(), 8u);
  EXPECT_EQ(plan(p, Phase::dosing).sedation_every, minutes{15});
}

TEST(ProfileFile, a_limit_without_phases_holds_in_all_after_baseline) {
  const auto find = [&](std::string_view id) {
    for (const Limit& l : iv()->limits) {
      if (l.id == id) return l.phases;
    }
    return Phases{};
  };
  EXPECT_EQ(find("spo2-low"), Phases{}.set().reset(0));
  EXPECT_EQ(find("bp-watch-recovery"), Phases{}.set(3));
}

TEST(ProfileFile, the_nasal_profile_asks_for_two_hours_that_nobody_shortens) {
  const auto nasal = load_profiles(directory).at(0);
  EXPECT_EQ(nasal->discharge_gate.after_dosing_start, minutes{120});
  EXPECT_TRUE(nasal->discharge_gate.minimum_time_is_fixed);
  EXPECT_EQ(plan(*nasal, Phase::session).ends_after, minutes{60});
}

TEST(ProfileFile, keeps_its_text_and_reads_it_again_to_the_same) {
  const auto again = parse_profile(iv()->text, "record");
  EXPECT_EQ(again->text, iv()->text);
  EXPECT_EQ(again->name, iv()->name);
  ASSERT_EQ(again->limits.size(), iv()->limits.size());
  for (std::size_t i = 0; i < again->limits.size(); ++i) {
    EXPECT_EQ(again->limits[i].id, iv()->limits[i].id);
    EXPECT_EQ(again->limits[i].any.size(), iv()->limits[i].any.size());
    EXPECT_EQ(again->limits[i].hold, iv()->limits[i].hold);
  }
}

TEST(ProfileFile, an_unknown_key_names_file_line_and_key) {
  EXPECT_EQ(
      refusal(edited("stale_s = 10", "stale_s = 10\nstail_s = 10")),
      "p.toml:" + std::to_string(line_of("stale_s") + 1) + ": profile: unknown key 'stail_s'");
  EXPECT_NE(refusal(edited("id = \"spo2-low\"", "id = \"spo2-low\"\nholds = 1"))
                .find("unknown key 'holds'"),
            std::string::npos);
  EXPECT_NE(refusal(edited("below = 85, clear", "below = 85, klear = 1, clear"))
                .find("limit spo2-critical: unknown key 'klear'"),
            std::string::npos);
  for (const char* table : {"[priority.high]", "[escalation.high]", "[phase.dosing]", "[baseline]",
                            "[discharge_gate]"}) {
    EXPECT_NE(
        refusal(edited(table, std::string{table} + "\nwrong = 1")).find("unknown key 'wrong'"),
        std::string::npos)
        << table;
  }
  EXPECT_NE(refusal(edited("[priority.high]", "[priority.urgent]\na = 1\n[priority.high]"))
                .find("unknown key 'urgent'"),
            std::string::npos);
  EXPECT_NE(refusal(edited("[phase.dosing]", "[phase.lunch]\na = 1\n[phase.dosing]"))
                .find("unknown key 'lunch'"),
            std::string::npos);
}

struct Wrong {
  const char *from, *to, *said;
};

TEST(ProfileFile, every_wrong_word_is_refused_by_name) {
  const Wrong wrongs[] = {
      {"format = 1", "format = 2", "'format' must be 1"},
      {"format = 1\n", "", "'format' is missing"},
      {"status = \"proposal-unsigned\"", "status = \"fine\"",
       "'status' must be proposal-unsigned or signed"},
      {"status = \"proposal-unsigned\"", "status = \"signed\"", "'signed_by' is missing"},
      {"route = \"iv\"", "route = \"oral\"", "'route' must be iv, nasal or any"},
      {"stale_s = 10\n", "", "'stale_s' is missing"},
      {"stale_s = 10", "stale_s = 0", "stale_s must be more than 0"},
      {"cuff_valid_min = 15\n", "", "cuff_valid_min must be more than 0"},
      {"acknowledgement_s = 120\n", "", "'acknowledgement_s' is missing"},
      {"[priority.low]\nacknowledgement_s = 600\naudio_pause_s = 300\noff_s = 1800\n", "",
       "'low' is missing"},
      {"[priority.high]\n", "[priority.high]\noff_s = 60\n", "'off_s' cannot be"},
      {"padss_min = 9\n", "padss_min = 9\naldrete_min = 9\n", "'aldrete_min' and padss_min"},
      {"padss_min = 9\n", "", "'padss_min' is missing"},
      {"after_s = 0, to", "after = 0, to", "'after_s' is missing"},
      {"to = [\"all-nurses\"]", "to = [\"everybody\"]", "'to' knows no 'everybody'"},
      {"phases = [\"dosing\"] },", "phases = [\"lunch\"] },", "'phases' knows no phase 'lunch'"},
      {"cuff_every_min = 5", "cuff_every_min = 0", "'cuff_every_min' must be more than 0"},
      {"ends_after_min = 20", "ends_after_min = \"soon\"", "'ends_after_min' must be a number"},
      {"about = \"spo2\"", "about = \"saturation\"", "'about' is no parameter"},
      {"below = 85, ", "", "needs one of below, at_most, above, at_least"},
      {"below = 85, ", "below = 85, at_most = 85, ",
       "needs one of below, at_most, above, at_least"},
      {"of = \"baseline\"", "of = \"bassline\"", "'of' must be baseline"},
      {", clear = 88", "", "clear value for spo2 does not lie on the safe side"},
      {"priority = \"high\"", "priority = \"urgent\"", "'priority' must be low, medium or high"},
      {"unconfirmed = \"low\"", "unconfirmed = \"none\"", "'unconfirmed' must be low"},
      {"hold_s = 5", "hold_s = -5", "'hold_s' must be 0 to 864000 seconds"},
      {"title = \"SpO2 low\"\n", "", "'title' is missing"},
      {"source = \"proposal\"\n", "", "'source' is missing"},
      {"id = \"frozen\"", "id = \"frosen\"", "'id' is no watch that Vigil knows"},
      {"systolic = 140\n", "", "'systolic' is missing"},
      {"quiet_min = 15", "quiet_min = true", "'quiet_min' must be a number"},
      {"sedation = 5\n", "", "'sedation' is missing"},
      {"window_s = 120", "window_s = \"2 min\"", "'window_s' must be a number"},
  };
  for (const Wrong& w : wrongs) {
    const std::string said = refusal(edited(w.from, w.to));
    EXPECT_NE(said.find(w.said), std::string::npos) << w.to << "\n  gave: " << said;
    EXPECT_TRUE(said.starts_with("p.toml:")) << said;
  }
}

TEST(ProfileFile, what_a_profile_may_not_say_is_refused_as_well) {
  EXPECT_EQ(refusal(edited("below = 85, clear = 88", "below = 80, clear = 88")),
            "p.toml: spo2-critical: high limit for spo2 is beyond the guard rail");
}

TEST(ProfileFile, a_gate_without_its_table_is_never_met_and_not_never_asked) {
  std::string text = iv()->text;
  text.erase(text.find("[discharge_gate]"),
             text.find("# ---- oxygenation") - text.find("[discharge_gate]"));
  EXPECT_NE(refusal(text), "") << "a session that nobody may leave must be noticed at the start";
}

TEST(ProfileFile, a_signed_profile_says_by_whom) {
  const auto signed_one = parse_profile(
      edited("status = \"proposal-unsigned\"",
             "status = \"signed\"\nsigned_by = \"Dr. Cole\"\nsigned_on = \"2030-01-01\""),
      "p.toml");
  EXPECT_EQ(signed_one->signed_by, "Dr. Cole");
  EXPECT_EQ(signed_one->signed_on, "2030-01-01");
}

TEST(ProfileFile, numbers_are_read_the_same_under_a_locale_with_a_comma) {
  const char* old = std::setlocale(LC_ALL, nullptr);
  const std::string kept = old ? old : "C";
  if (!std::setlocale(LC_ALL, "de_DE.UTF-8")) GTEST_SKIP() << "no German locale here";
  EXPECT_EQ(parse_profile(edited("hold_s = 5", "hold_s = 5.5"), "p")->limits[0].hold, Millis{5500});
  std::setlocale(LC_ALL, kept.c_str());
}

TEST(ProfileFile, a_folder_without_profiles_is_an_error) {
  EXPECT_THROW(load_profiles(directory + "/nowhere"), std::runtime_error);
}

TEST(ProfileFile, the_clinic_profile_is_read_like_any_other) {
  const auto clinic = clinic_profile();
  EXPECT_EQ(clinic->name, "clinic");
  EXPECT_TRUE(find_watch(*clinic, "link-lost"));
  EXPECT_TRUE(find_watch(*clinic, "roster"));
  EXPECT_TRUE(clinic->limits.empty());
  EXPECT_EQ(problems(*clinic), std::vector<std::string>{});
  EXPECT_EQ(clinic_profile(), clinic) << "read once";
}

}  // namespace
}  // namespace vigil
