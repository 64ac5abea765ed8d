// What screens are sent and when: encoded once, the newest state only, alerts before numbers.
#include "daemon/dashboard/feed.h"

#include <gtest/gtest.h>

#include "daemon/dashboard/trend.h"
#include "tests/support/small_clinic.h"

namespace vigil::testing {
namespace {

using namespace dashboard;
using std::chrono::seconds;

class FeedTest : public ::testing::Test {
 protected:
  FeedTest()
      : feed_(clinic_.ward, [this](const Bed& bed) {
          ++encodings_;
          return clinic_.hooks.caption(bed);
        }) {
    clinic_.ward.attach(feed_);
  }
  std::shared_ptr<Outbox> screen() {
    auto outbox = std::make_shared<Outbox>();
    feed_.join(outbox);
    return outbox;
  }
  static std::vector<std::string> all(Outbox& outbox) {
    std::vector<std::string> texts;
    while (const Buffer text = outbox.take()) texts.push_back(*text);
    return texts;
  }
  static bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
  }

  SmallClinic clinic_;
  Feed feed_;
  int encodings_ = 0;
};

TEST_F(FeedTest, nothing_is_encoded_when_nobody_looks) {
  clinic_.open("bed1");
  clinic_.watch("bed1", {spo2(97)}, seconds{10});
  feed_.pulse(clinic_.now());
  EXPECT_EQ(encodings_, 0);
}

TEST_F(FeedTest, a_state_is_encoded_once_and_shared_by_all_screens) {
  const auto a = screen(), b = screen(), c = screen();
  clinic_.open("bed1");
  EXPECT_EQ(encodings_, 1);
  const Buffer first = a->take();
  EXPECT_EQ(first, b->take());
  EXPECT_EQ(first, c->take());
}

TEST_F(FeedTest, a_quiet_bed_is_sent_as_soon_as_it_speaks) {
  const auto screen = this->screen();
  for (const int value : {95, 96, 97}) {
    clinic_.watch("bed1", {spo2(value)}, seconds{1});
    const auto texts = all(*screen);  // no pulse in between
    ASSERT_EQ(texts.size(), 1U);
    EXPECT_TRUE(contains(texts[0], "\"value\":" + std::to_string(value)));
  }
  feed_.pulse(clinic_.now());
  EXPECT_TRUE(screen->empty());
}

TEST_F(FeedTest, numbers_that_come_too_often_wait_for_the_pulse_and_only_the_newest_is_sent) {
  const auto screen = this->screen();
  clinic_.observe("bed1", {spo2(94)});
  all(*screen);
  for (const int value : {95, 96, 97}) {
    clinic_.clock.advance(Millis{80});
    clinic_.observe("bed1", {spo2(value)});
  }
  EXPECT_TRUE(screen->empty());
  feed_.pulse(clinic_.now());
  const auto texts = all(*screen);
  ASSERT_EQ(texts.size(), 1U);
  EXPECT_TRUE(contains(texts[0], "\"value\":97"));
  feed_.pulse(clinic_.now());
  EXPECT_TRUE(screen->empty());
}

TEST_F(FeedTest, an_alert_leaves_in_the_same_turn_and_before_the_numbers) {
  clinic_.open("bed1");
  const auto screen = this->screen();
  feed_.pulse(clinic_.now());
  all(*screen);
  clinic_.observe("bed2", {spo2(97)});
  feed_.pulse(clinic_.now());
  ASSERT_EQ(screen->size(), 1U);
  ASSERT_NE(clinic_.desaturate("bed1"), 0U);  // no pulse in between
  const auto texts = all(*screen);
  ASSERT_EQ(texts.size(), 2U);
  EXPECT_TRUE(contains(texts[0], "\"id\":\"bed1\""));
  EXPECT_TRUE(contains(texts[0], "\"state\":\"active\""));
  EXPECT_TRUE(contains(texts[1], "\"id\":\"bed2\""));
}

TEST_F(FeedTest, what_a_person_did_leaves_at_once) {
  clinic_.open("bed1");
  const auto screen = this->screen();
  clinic_.post("bed1", alerts::Charted{"rn.adams", {}, {{"escort", "yes"}}, ""});
  const auto texts = all(*screen);
  ASSERT_EQ(texts.size(), 1U);
  EXPECT_TRUE(contains(texts[0], R"("items":{"escort":"yes"})"));
}

TEST_F(FeedTest, an_unconfirmed_bed_is_told_again_once_it_is_on_disk) {
  const auto screen = this->screen();
  clinic_.confirmed = false;
  clinic_.open("bed1");
  EXPECT_TRUE(contains(all(*screen).at(0), "\"confirmed\":false"));
  clinic_.confirmed = true;
  feed_.refresh("bed1", clinic_.now());
  EXPECT_TRUE(contains(all(*screen).at(0), "\"confirmed\":true"));
}

TEST_F(FeedTest, the_pulse_alone_brings_the_confirmation_too) {
  const auto screen = this->screen();
  clinic_.confirmed = false;
  clinic_.open("bed1");
  all(*screen);
  clinic_.confirmed = true;
  feed_.pulse(clinic_.now());
  EXPECT_TRUE(contains(all(*screen).at(0), "\"confirmed\":true"));
}

TEST_F(FeedTest, a_quiet_bed_is_told_again_because_its_gate_depends_on_the_time) {
  clinic_.open("bed1");
  const auto screen = this->screen();
  feed_.pulse(clinic_.now());
  all(*screen);
  feed_.pulse(clinic_.now() + seconds{9});
  EXPECT_TRUE(screen->empty());
  feed_.pulse(clinic_.now() + seconds{10});
  EXPECT_FALSE(screen->empty());
}

TEST_F(FeedTest, the_greeting_has_the_beds_and_not_the_clinics_own) {
  clinic_.observe("bed1", {spo2(97)});
  const std::string beds = feed_.beds_json(clinic_.now());
  EXPECT_TRUE(contains(beds, "\"id\":\"bed1\"") && contains(beds, "\"id\":\"bed2\""));
  EXPECT_FALSE(contains(beds, "\"id\":\"clinic\""));
  EXPECT_TRUE(contains(feed_.station_json(clinic_.now()), "\"id\":\"clinic\""));
}

TEST_F(FeedTest, greeting_one_screen_takes_nothing_from_another) {
  const auto first = screen();
  clinic_.observe("bed1", {spo2(97)});
  feed_.beds_json(clinic_.now());  // a second screen greets
  feed_.pulse(clinic_.now());
  EXPECT_FALSE(first->empty());
}

TEST_F(FeedTest, waves_and_beats_have_their_form) {
  const auto screen = this->screen();
  clinic_.ward.show(clinic_.now(), "bed1", {Parameter::spo2, Millis{13}, {128, 130}, 0});
  feed_.beat(clinic_.now());
  const std::string now = std::to_string(clinic_.now().time_since_epoch().count());
  const auto texts = all(*screen);
  ASSERT_EQ(texts.size(), 2U);
  EXPECT_EQ(texts[0],
            R"({"type":"wave","now":)" + now + R"(,"bed":"bed1","step":13,"samples":[128,130]})");
  EXPECT_EQ(texts[1], R"({"type":"beat","now":)" + now + "}");
}

TEST_F(FeedTest, a_screen_that_left_is_forgotten) {
  auto screen = this->screen();
  EXPECT_EQ(feed_.screens(), 1U);
  screen.reset();
  EXPECT_EQ(feed_.screens(), 0U);
  clinic_.open("bed1");
}

Update update(Update::Kind kind, const BedId& bed, const char* text) {
  return {kind, bed, std::make_shared<const std::string>(text)};
}

TEST(Outbox, is_bounded_by_the_number_of_beds) {
  Outbox outbox;
  for (int i = 0; i < 1000; ++i) {
    const BedId bed = i % 2 == 0 ? "bed1" : "bed2";
    outbox.put(update(Update::Kind::bed, bed, "state"));
    outbox.put(update(Update::Kind::urgent, bed, "state"));
    outbox.put(update(Update::Kind::wave, bed, "wave"));
    outbox.put(update(Update::Kind::beat, "", "beat"));
  }
  EXPECT_EQ(outbox.size(), 5U);
}

TEST(Outbox, the_newest_state_takes_the_place_of_the_older_one) {
  Outbox outbox;
  outbox.put(update(Update::Kind::bed, "bed1", "old"));
  outbox.put(update(Update::Kind::bed, "bed2", "other"));
  outbox.put(update(Update::Kind::bed, "bed1", "new"));
  EXPECT_EQ(*outbox.take(), "new");
  EXPECT_EQ(*outbox.take(), "other");
  EXPECT_EQ(outbox.take(), nullptr);
}

TEST(Outbox, a_newer_ordinary_state_does_not_lose_the_turn_of_an_urgent_one) {
  Outbox outbox;
  outbox.put(update(Update::Kind::bed, "bed2", "other"));
  outbox.put(update(Update::Kind::urgent, "bed1", "alert"));
  outbox.put(update(Update::Kind::bed, "bed1", "alert and a newer number"));
  EXPECT_EQ(*outbox.take(), "alert and a newer number");
}

TEST(Outbox, the_greeting_leaves_first) {
  Outbox outbox;
  outbox.put(update(Update::Kind::urgent, "bed1", "alert"));
  outbox.put(update(Update::Kind::hello, "", "hello"));
  EXPECT_EQ(*outbox.take(), "hello");
}

class TrendTest : public ::testing::Test {
 protected:
  TrendTest() { clinic_.ward.attach(trend_); }
  std::string text() const { return trend_.json("bed1"); }
  bool has(std::string_view part) const { return text().find(part) != std::string::npos; }

  SmallClinic clinic_;
  Trend trend_;
};

TEST_F(TrendTest, a_free_bed_has_an_empty_chart) {
  clinic_.observe("bed1", {spo2(97)});
  EXPECT_EQ(text(), R"({"bed":"bed1","since":0,"times":[],"spo2":[],"rate":[],"systolic":[],)"
                    R"("diastolic":[],"phases":[],"alerts":[]})");
}

TEST_F(TrendTest, one_point_every_five_seconds_and_null_where_nothing_came) {
  clinic_.open("bed1");
  clinic_.watch("bed1", {spo2(97), pulse(70)}, seconds{5});
  clinic_.clock.advance(seconds{15});
  clinic_.observe("bed1", {spo2(95)});
  EXPECT_TRUE(has(R"("spo2":[97,97,null,null,95])")) << text();
  EXPECT_TRUE(has(R"("rate":[70,70,null,null,null])")) << text();
}

TEST_F(TrendTest, heart_rate_goes_before_pulse_rate) {
  clinic_.open("bed1");
  clinic_.observe("bed1", {pulse(70), {Parameter::heart_rate, 72, Quality::good, std::nullopt, 0}});
  EXPECT_TRUE(has(R"("rate":[72])")) << text();
}

TEST_F(TrendTest, knows_phases_and_alerts_with_their_end) {
  clinic_.open("bed1");
  ASSERT_NE(clinic_.desaturate("bed1"), 0U);
  EXPECT_TRUE(has(R"("phase":"baseline")") && has(R"("phase":"dosing")")) << text();
  EXPECT_TRUE(has(R"("end":null,"priority":"medium","headline":"SpO2 low)")) << text();
}

TEST_F(TrendTest, a_repeated_cuff_reading_is_one_point) {
  clinic_.open("bed1");
  const std::vector<Observation> cuff{{Parameter::systolic, 131, Quality::good, std::nullopt, 0},
                                      {Parameter::diastolic, 84, Quality::good, std::nullopt, 0}};
  clinic_.watch("bed1", cuff, seconds{12});
  const std::string chart = text();
  EXPECT_NE(chart.find("131"), std::string::npos) << chart;
  EXPECT_EQ(chart.find("131"), chart.rfind("131")) << chart;
}

TEST_F(TrendTest, is_bounded_to_five_hours) {
  clinic_.open("bed1");
  for (int i = 0; i < 2 * 3600; ++i) {
    clinic_.clock.advance(seconds{5});
    trend_.happened(clinic_.now(), clinic_.ward.bed("bed1"), alerts::Observed{"nonin", {spo2(97)}});
  }
  const std::string chart = text();
  const auto first = chart.find("\"spo2\":["), last = chart.find("\"rate\":[");
  EXPECT_EQ(std::count(chart.begin() + static_cast<std::ptrdiff_t>(first),
                       chart.begin() + static_cast<std::ptrdiff_t>(last), '9'),
            3600);
}

TEST_F(TrendTest, nothing_of_the_last_patient_is_left_for_the_next_one) {
  clinic_.open("bed1");
  clinic_.observe("bed1", {spo2(97)});
  clinic_.post("bed1", alerts::SessionClosed{"rn.adams", "test"});
  EXPECT_FALSE(has("97"));
  clinic_.open("bed1");
  EXPECT_FALSE(has("97"));
}

}  // namespace
}  // namespace vigil::testing
