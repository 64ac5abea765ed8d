// What a mode leaves of a profile, and that the record's text gives the same profile again.
#include "alerts/mode.h"

#include <gtest/gtest.h>

#include "daemon/profile_file.h"

namespace vigil {
namespace {

using alerts::Mode;
using alerts::Profile;

std::vector<std::shared_ptr<const Profile>> shipped() {
  return load_profiles(VIGIL_SOURCE_DIR "/alerts/profiles");
}

bool pages(const Profile& p) {
  for (const alerts::Chain& chain : p.chains) {
    for (const alerts::Escalation& step : chain.steps) {
      for (const alerts::Reach reach : step.to) {
        if (reach != alerts::Reach::stations) return true;
      }
    }
  }
  return false;
}

TEST(Mode, names_are_words_of_the_configuration) {
  for (const Mode mode : {Mode::assist, Mode::forward, Mode::record_only}) {
    EXPECT_EQ(alerts::mode_from(name_of(mode)), mode);
  }
  EXPECT_EQ(alerts::mode_from("off"), std::nullopt);
}

TEST(Mode, assist_is_the_profile_itself) {
  for (const auto& profile : shipped()) {
    EXPECT_EQ(with_mode(profile, Mode::assist), profile);
    EXPECT_EQ(profile->mode, Mode::assist);
  }
}

TEST(Mode, forward_judges_no_number_and_still_calls) {
  for (const auto& profile : shipped()) {
    const auto forward = with_mode(profile, Mode::forward);
    EXPECT_TRUE(forward->limits.empty());
    EXPECT_NE(alerts::find_watch(*forward, "bedside-alarm"), nullptr);
    EXPECT_EQ(alerts::find_watch(*forward, "partial-news2"), nullptr);
    EXPECT_NE(alerts::find_watch(*forward, "link-lost"), nullptr);
    EXPECT_TRUE(pages(*forward));
    EXPECT_EQ(forward->screening.size(), profile->screening.size());
  }
}

TEST(Mode, record_only_calls_nobody) {
  for (const auto& profile : shipped()) {
    ASSERT_TRUE(pages(*profile));
    const auto quiet = with_mode(profile, Mode::record_only);
    EXPECT_TRUE(quiet->limits.empty());
    EXPECT_EQ(alerts::find_watch(*quiet, "bedside-alarm"), nullptr);
    EXPECT_FALSE(pages(*quiet));
  }
}

TEST(Mode, the_text_in_the_record_gives_the_same_profile) {
  for (const auto& profile : shipped()) {
    for (const Mode mode : {Mode::forward, Mode::record_only}) {
      const auto changed = with_mode(profile, mode);
      EXPECT_EQ(changed->mode, mode);
      const auto again = parse_profile(changed->text, "record");
      EXPECT_EQ(again->text, changed->text);
      EXPECT_EQ(again->limits.size(), changed->limits.size());
      EXPECT_EQ(again->watches.size(), changed->watches.size());
      EXPECT_EQ(pages(*again), pages(*changed));
    }
  }
  EXPECT_THROW(parse_profile(shipped()[0]->text + "#=== mode off\n", "record"), std::runtime_error);
}

}  // namespace
}  // namespace vigil
