// "Saving" on a screen: from a person's act until it is on disk, and no shorter.
#include "daemon/confirmations.h"

#include <gtest/gtest.h>

#include <vector>

namespace vigil {
namespace {

class ConfirmationsTest : public testing::Test {
 protected:
  void act(const BedId& id, const alerts::Event& event = alerts::Charted{"rn", {}, {}, "note"}) {
    Bed bed;
    bed.id = id;
    saving_.happened(Time{}, bed, event);
    saving_.settled(Time{}, bed);
  }
  void disk_says(bool recorded) {
    for (auto& call : std::exchange(waiting_, {})) call(recorded);
  }

  std::vector<std::function<void(bool)>> waiting_;
  std::vector<BedId> refreshed_;
  Confirmations saving_{[this](auto call) { waiting_.push_back(std::move(call)); },
                        [this](const BedId& bed) { refreshed_.push_back(bed); }};
};

TEST_F(ConfirmationsTest, an_act_is_saving_until_it_is_on_disk) {
  EXPECT_TRUE(saving_.confirmed("bed1"));
  act("bed1");
  EXPECT_FALSE(saving_.confirmed("bed1"));
  EXPECT_TRUE(saving_.confirmed("bed2"));
  disk_says(true);
  EXPECT_TRUE(saving_.confirmed("bed1"));
  EXPECT_EQ(refreshed_, std::vector<BedId>{"bed1"});
}

TEST_F(ConfirmationsTest, what_a_monitor_says_is_nobodys_act) {
  act("bed1", alerts::Observed{"spo2", {Observation{Parameter::spo2, 97, Quality::good, {}}}});
  EXPECT_TRUE(saving_.confirmed("bed1"));
  EXPECT_TRUE(waiting_.empty());
}

TEST_F(ConfirmationsTest, the_last_of_several_acts_ends_the_saving) {
  act("bed1");
  auto first = std::exchange(waiting_, {});
  act("bed1");
  first[0](true);
  EXPECT_FALSE(saving_.confirmed("bed1"));
  disk_says(true);
  EXPECT_TRUE(saving_.confirmed("bed1"));
}

TEST_F(ConfirmationsTest, an_act_that_the_disk_lost_stays_unconfirmed_until_it_has_caught_up) {
  act("bed1");
  disk_says(false);
  EXPECT_FALSE(saving_.confirmed("bed1"));
  EXPECT_TRUE(refreshed_.empty());
  saving_.caught_up();
  EXPECT_TRUE(saving_.confirmed("bed1"));
  EXPECT_EQ(refreshed_, std::vector<BedId>{"bed1"});
}

}  // namespace
}  // namespace vigil
