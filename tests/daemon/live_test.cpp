// The stream to the screens over loopback.
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "tests/support/running_server.h"

namespace vigil::testing {
namespace {

namespace json = boost::json;
using namespace dashboard;
using std::chrono::hours;

class LiveTest : public ::testing::Test {
 protected:
  explicit LiveTest(Settings settings = RunningServer::quick()) : house_(std::move(settings)) {
    EXPECT_EQ(browser_.sign_in("rn.adams", password).status, 200);
  }
  Stream screen() { return Stream{house_.port, browser_.cookie, house_.origin()}; }
  bool link_up(const char* device) {
    return house_.on_loop([&] {
      const auto& devices = house_.clinic.ward.bed("clinic").devices;
      const auto found = devices.find(device);
      return found != devices.end() && found->second.up;
    });
  }

  RunningServer house_;
  Browser browser_{house_.port};
};

TEST_F(LiveTest, greets_with_the_full_state_and_beats) {
  Stream stream = screen();
  ASSERT_EQ(stream.status(), 101);
  const json::value hello = json::parse(stream.read().value());
  EXPECT_EQ(hello.at("type").as_string(), "hello");
  EXPECT_EQ(hello.at("version").as_int64(), 1);
  EXPECT_EQ(hello.at("clinic").as_string(), "North Clinic");
  EXPECT_EQ(hello.at("mode").as_string(), "assist");
  EXPECT_TRUE(hello.at("demo").is_null());
  EXPECT_EQ(hello.at("you").at("name").as_string(), "rn.adams");
  EXPECT_EQ(hello.at("beds").as_array().size(), 2U);
  EXPECT_EQ(hello.at("station").at("id").as_string(), "clinic");
  EXPECT_TRUE(stream.read_until("\"type\":\"beat\""));
}

TEST_F(LiveTest, shows_what_a_person_did) {
  Stream stream = screen();
  EXPECT_EQ(browser_
                .post("/api/beds/bed1/open",
                      R"({"profile":"iv-ketamine-adult","patient":"A. B.","nurse":"rn.adams"})")
                .status,
            200);
  const auto text = stream.read_until("\"patient\":\"A. B.\"");
  ASSERT_TRUE(text);
  EXPECT_EQ(json::parse(*text).at("bed").at("id").as_string(), "bed1");
}

TEST_F(LiveTest, shows_an_alert_and_the_trend_has_it_too) {
  Stream stream = screen();
  house_.on_loop([&] {
    house_.clinic.open("bed1");
    house_.clinic.desaturate("bed1");
  });
  EXPECT_TRUE(stream.read_until("\"state\":\"active\",\"priority\":\"medium\""));
  EXPECT_NE(browser_.get("/api/beds/bed1/trend").body.find("SpO2 low"), std::string::npos);
}

TEST_F(LiveTest, is_only_for_those_who_signed_in_and_for_our_own_pages) {
  EXPECT_EQ(Stream(house_.port, "", house_.origin()).status(), 401);
  EXPECT_EQ(Stream(house_.port, "vigil=wrong", house_.origin()).status(), 401);
  EXPECT_EQ(Stream(house_.port, browser_.cookie, "https://evil.example").status(), 403);
  EXPECT_EQ(Stream(house_.port, browser_.cookie, "null").status(), 403);
}

TEST_F(LiveTest, ends_when_one_signs_out) {
  Stream stream = screen();
  ASSERT_TRUE(stream.read());
  EXPECT_EQ(browser_.post("/api/sign-out").status, 200);
  EXPECT_FALSE(stream.read_until("never"));
}

TEST_F(LiveTest, ends_when_the_sign_in_runs_out) {
  Stream stream = screen();
  ASSERT_TRUE(stream.read());
  house_.on_loop([&] { house_.clinic.clock.advance(hours{16}); });
  EXPECT_FALSE(stream.read_until("never"));
}

TEST_F(LiveTest, of_one_screen_goes_on_when_another_leaves) {
  auto leaving = std::make_unique<Stream>(house_.port, browser_.cookie, house_.origin());
  Stream staying = screen();
  ASSERT_TRUE(leaving->read() && staying.read());
  leaving.reset();
  EXPECT_TRUE(house_.eventually([&] { return house_.feed.screens() == 1; }));
  EXPECT_TRUE(staying.read_until("\"type\":\"beat\""));
}

class SlowScreenTest : public LiveTest {
 protected:
  static Settings impatient() {
    Settings settings = RunningServer::quick();
    settings.limits.pulses_per_write = 4;
    settings.limits.send_buffer = 4096;
    return settings;
  }
  SlowScreenTest() : LiveTest(impatient()) {}
};

TEST_F(SlowScreenTest, that_cannot_keep_up_is_dropped) {
  const Stream slow{house_.port, browser_.cookie, house_.origin(), 4096};
  ASSERT_EQ(slow.status(), 101);
  EXPECT_TRUE(house_.eventually([&] { return house_.feed.screens() == 1; }));
  // Far more than the buffers of both sides hold, to somebody who does not read.
  EXPECT_TRUE(house_.eventually([&] {
    house_.clinic.ward.show(house_.clinic.now(), "bed1",
                            {Parameter::spo2, Millis{13}, std::vector<std::int16_t>(50'000), 0});
    return house_.feed.screens() == 0;
  }));
}

class HearingTest : public LiveTest {
 protected:
  static Settings soon() {
    Settings settings = RunningServer::quick();
    settings.limits.pulses_without_sound = 4;
    return settings;
  }
  HearingTest() : LiveTest(soon()) {}
};

TEST_F(HearingTest, the_clinic_knows_when_no_screen_can_be_heard) {
  EXPECT_TRUE(house_.eventually(
      [&] { return house_.clinic.ward.bed("clinic").devices.contains("screens"); }));
  EXPECT_TRUE(link_up("screens"));  // no patient is watched
  house_.on_loop([&] { house_.clinic.open("bed1"); });
  const auto screens = [&]() -> const alerts::Device& {
    return house_.clinic.ward.bed("clinic").devices.at("screens");
  };
  EXPECT_TRUE(house_.eventually([&] { return !screens().up; }));
  Stream stream = screen();
  ASSERT_TRUE(stream.read());
  EXPECT_FALSE(link_up("screens"));  // nobody has tried its sound yet
  EXPECT_EQ(browser_.post("/api/station", R"({"deaf":false})").status, 200);
  EXPECT_TRUE(house_.eventually([&] { return screens().up; }));
  EXPECT_EQ(browser_.post("/api/station", R"({"deaf":true})").status, 200);
  EXPECT_TRUE(house_.eventually([&] { return !screens().up; }));
}

}  // namespace
}  // namespace vigil::testing
