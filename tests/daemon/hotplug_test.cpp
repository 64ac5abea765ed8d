// An adapter that is pulled and plugged in again, as a pseudo-terminal behind a name that goes and
// comes back. The bed says so and goes on by itself, within two seconds of the clock.
#include <gtest/gtest.h>

#include <filesystem>

#include "daemon/links/runner.h"
#include "tests/daemon/links_fixture.h"
#include "tests/support/fake_link.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_house.h"

namespace vigil::testing {
namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using Lines = std::vector<std::string>;

// As udev does it: a name of the adapter for whatever device it became.
class Adapter {
 public:
  void plug_in() {
    master_.emplace();
    std::filesystem::create_symlink(master_->path(), name());
  }
  void pull() {
    std::filesystem::remove(name());
    master_.reset();
  }
  void say(const std::string& bytes) const { master_->say(bytes); }
  std::string name() const { return dir_.file("bed3-toy"); }

 private:
  TempDir dir_;
  std::optional<Master> master_;
};

struct HotPlug : ::testing::Test {
  HotPlug() {
    links::Settings settings = toy_settings();
    settings.link = "pty:" + adapter.name();
    runner.emplace(house.io.get_executor(), house.clock, house.ward, std::move(settings));
  }
  // The clock is the test's, the terminal is the kernel's, which hands bytes over when it likes.
  void pass(Millis length) {
    house.pass(length, *runner);
    house.io.restart();
    house.io.run_for(milliseconds{5});
  }
  Lines take() { return house.recorder.take(); }
  bool is_up() const {
    const auto& devices = house.ward.bed("bed3").devices;
    const auto toy = devices.find("toy");
    return toy != devices.end() && toy->second.up;
  }
  // How long until the bed hears its monitor, which speaks ten times a second.
  Millis until_up() {
    for (Millis length{}; length < seconds{60}; length += milliseconds{100}) {
      if (is_up()) return length;
      adapter.say("97\n");
      pass(milliseconds{100});
    }
    return Millis::max();
  }

  Adapter adapter;
  House house;
  std::optional<links::Runner> runner;
};

TEST_F(HotPlug, an_adapter_that_is_pulled_is_lost_at_the_next_tick) {
  adapter.plug_in();
  pass(milliseconds{100});
  EXPECT_LE(until_up(), milliseconds{200});
  take();
  adapter.pull();
  pass(milliseconds{100});
  const Lines said = take();
  ASSERT_EQ(said.size(), 1U);
  EXPECT_TRUE(said[0].starts_with("bed3 toy down: ")) << said[0];
}

TEST_F(HotPlug, however_long_it_was_away_it_is_heard_within_two_seconds) {
  adapter.plug_in();
  pass(milliseconds{100});
  until_up();
  for (const Millis away : {Millis{200}, Millis{seconds{7}}, Millis{minutes{30}}}) {
    adapter.pull();
    pass(away);
    EXPECT_FALSE(is_up());
    adapter.plug_in();
    EXPECT_LE(until_up(), seconds{2}) << away.count();
  }
}

TEST_F(HotPlug, it_may_be_missing_when_the_program_starts) {
  pass(minutes{5});
  EXPECT_FALSE(take().empty()) << "the bed says that its device is not there";
  adapter.plug_in();
  EXPECT_LE(until_up(), seconds{2});
}

TEST_F(HotPlug, a_device_in_the_network_is_not_called_every_second) {
  House other;
  auto owned = std::make_unique<FakeLink>(other.io.get_executor());
  FakeLink& link = *owned;
  link.reachable = false;
  links::Runner runner_of(other.io.get_executor(), other.clock, other.ward, toy_settings(),
                          links::Way(std::move(owned)));
  other.pass(minutes{2}, runner_of);
  EXPECT_LE(link.openings, 16);
}

}  // namespace
}  // namespace vigil::testing
