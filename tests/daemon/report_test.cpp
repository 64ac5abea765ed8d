// What leaves the record for people: true, complete, and without identity unless asked for.
#include "daemon/store/report.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "daemon/store/handover.h"
#include "daemon/store/people.h"
#include "tests/daemon/store_scene.h"

namespace vigil::testing {
namespace {

using namespace std::chrono_literals;
using store::SessionRecord;

alerts::Cuff cuff(Time at, double systolic, double diastolic) {
  alerts::Cuff c;
  c.at = c.measured = at;
  c.systolic = systolic;
  c.diastolic = diastolic;
  return c;
}

TEST(Handover, minutes_above_run_from_reading_to_reading_and_not_through_gaps) {
  SessionRecord record;
  auto profile = std::make_shared<alerts::Profile>();
  profile->cuff_valid = 15min;
  record.profile = profile;
  const Time t = scene_start;
  record.cuffs = {cuff(t, 150, 90),         cuff(t + 5min, 165, 95),  cuff(t + 10min, 158, 101),
                  cuff(t + 15min, 182, 99), cuff(t + 20min, 140, 85), cuff(t + 30min, 161, 80)};
  record.last = t + 90min;
  const store::Handover card = store::handover_of(record);
  EXPECT_EQ(card.minutes_above_160_100, 5 + 5 + 5 + 15) << "the last one counts while it is valid";
  EXPECT_EQ(card.minutes_above_180_110, 5);
  ASSERT_TRUE(card.peak);
  EXPECT_EQ(card.peak->systolic, 182);
  EXPECT_EQ(card.peak->measured, t + 15min);
}

TEST(Handover, the_lowest_saturation_has_its_length) {
  SessionRecord record;
  const Time t = scene_start;
  const double values[] = {97, 89, 86, 86, 86, 89, 97, 86};
  for (int i = 0; i < 8; ++i) record.saturation.push_back({t + i * 1s, values[i], Quality::good});
  record.last = t + 60s;
  const store::Handover card = store::handover_of(record);
  ASSERT_TRUE(card.lowest);
  EXPECT_EQ(card.lowest->value, 86);
  EXPECT_EQ(card.lowest->at, t + 2s);
  EXPECT_EQ(card.seconds_at_lowest, 3);
  EXPECT_EQ(card.seconds_below_90, 5 + 10) << "the last value counts for ten seconds at most";
}

TEST(Handover, nothing_measured_is_nothing_said) {
  const store::Handover card = store::handover_of({});
  EXPECT_FALSE(card.peak);
  EXPECT_FALSE(card.lowest);
  EXPECT_EQ(card.minutes_above_160_100, 0);
}

// One treated patient with everything a report can show.
class ReportTest : public ::testing::Test {
 protected:
  void SetUp() override {
    Desk desk{dir_};
    ASSERT_TRUE(desk.wait_recorded());
    auto database = store::open_record(dir_.db());
    auto people = store::People::load(
        *database, [&desk](store::Job job) { desk.journal.later(std::move(job)); });
    ASSERT_TRUE(people);
    Scene scene;
    scene.ward.attach(desk.journal);
    scene.begin(scene_start);
    alerts::SessionOpened opened;
    opened.session = people->new_session_id();
    opened.patient = people->patient("Zebulon Quick");
    opened.profile = scene_profile();
    opened.nurse = opened.by = "rn.adams";
    opened.team = {{"rn.adams", alerts::Role::nurse, true}};
    scene.post("bed1", alerts::LinkChanged{"nonin", true, {}});
    scene.post("bed1", opened);
    scene.open("bed2", people->new_session_id());
    scene.treat("bed1", 5);
    read_cuff(scene, 128);
    scene.treat("bed1", 30);
    read_cuff(scene, 130);
    scene.post("bed1", alerts::PhaseChanged{alerts::Phase::dosing, "dr.bell", "Zebulon insists"});
    scene.treat("bed1", 80);
    scene.post("bed1", alerts::PageReported{1, alerts::Fate::accepted, "250 ok"});
    scene.acknowledge_all("bed1");
    scene.post("bed1", alerts::Charted{"rn.adams",
                                       {{Parameter::sedation, 4.0, Quality::good, {}, 0}},
                                       {{"escort", "yes"}, {"driver", "Zoe Quick"}},
                                       "=cmd; \"Zebulon\", calm"});
    scene.treat("bed1", 60);
    read_cuff(scene, 171);
    scene.post("bed1", alerts::SessionClosed{"rn.adams", ""});
    scene.treat("bed2", 10);
    ASSERT_TRUE(desk.journal.close(scene.now));
    record_ = store::read_record(dir_.db());
    ASSERT_TRUE(record_);
  }

  static void read_cuff(Scene& scene, double systolic) {
    scene.post("bed1", alerts::Observed{"dinamap",
                                        {{Parameter::systolic, systolic, Quality::good, {}, 0},
                                         {Parameter::diastolic, 80.0, Quality::good, {}, 0}}});
  }

  std::string json(bool identity) {
    const auto heads = store::read_heads(dir_.heads(), *store::read_public_key(dir_.pub()));
    const auto text = store::session_json(*record_, 1, scene_parser(), identity, *heads);
    EXPECT_TRUE(text) << text.error().what;
    return *text;
  }
  std::string csv(bool identity) {
    const auto text = store::session_csv(*record_, 1, scene_parser(), identity);
    EXPECT_TRUE(text) << text.error().what;
    return *text;
  }

  TempDb dir_;
  store::Result<store::Database> record_ = store::Failure{"not read yet"};
};

TEST_F(ReportTest, the_record_of_a_session_is_gathered_whole) {
  const auto range = store::find_session(*record_, 1);
  ASSERT_TRUE(range);
  const auto found = store::gather(*record_, *range, scene_parser(), true);
  ASSERT_TRUE(found);
  const SessionRecord& r = *found;
  EXPECT_EQ(r.bed, "bed1");
  EXPECT_EQ(r.nurse, "rn.adams");
  ASSERT_TRUE(r.closed);
  ASSERT_EQ(r.phases.size(), 2U);
  EXPECT_EQ(r.phases[1].phase, alerts::Phase::dosing);
  EXPECT_EQ(r.phases[1].reason, "Zebulon insists");
  ASSERT_EQ(r.cuffs.size(), 3U);
  EXPECT_EQ(r.baseline.systolic, 129);
  EXPECT_EQ(r.baseline.spo2, 94);
  const auto low = std::find_if(r.alerts.begin(), r.alerts.end(),
                                [](const auto& a) { return a.worst.rule == "spo2-low"; });
  ASSERT_NE(low, r.alerts.end());
  ASSERT_EQ(low->acknowledged.size(), 1U);
  EXPECT_EQ(low->acknowledged[0].by, "rn.adams");
  EXPECT_TRUE(low->ended);
  ASSERT_FALSE(r.pages.empty());
  EXPECT_EQ(r.pages[0].fate, alerts::Fate::accepted);
  ASSERT_GE(r.minutes.size(), 3U);
  EXPECT_EQ(r.minutes[0].spo2, 94);
  EXPECT_GT(r.minutes[0].count, 40U);
  EXPECT_EQ(r.minutes[1].spo2_lowest, 87);
  const store::Handover card = store::handover_of(r);
  EXPECT_EQ(card.peak->systolic, 171);
  EXPECT_EQ(card.lowest->value, 87);
}

TEST_F(ReportTest, without_identity_nobody_is_named) {
  for (const std::string& text : {json(false), csv(false)}) {
    EXPECT_EQ(text.find("Zebulon"), std::string::npos);
    EXPECT_EQ(text.find("Quick"), std::string::npos);
    EXPECT_NE(text.find("(withheld)"), std::string::npos) << "left out, and said so";
    EXPECT_NE(text.find("escort yes"), std::string::npos) << "yes and no name nobody";
    EXPECT_NE(text.find("rn.adams"), std::string::npos) << "who did what is the point of a record";
  }
}

TEST_F(ReportTest, with_identity_the_label_is_there) {
  EXPECT_NE(json(true).find(R"("patient":"Zebulon Quick")"), std::string::npos);
  EXPECT_NE(csv(true).find(",Zebulon Quick,"), std::string::npos);
}

TEST_F(ReportTest, the_json_says_whether_this_stretch_is_intact) {
  EXPECT_NE(json(false).find(R"("verified":{"intact":true,"detail":"entries )"), std::string::npos);
  {
    auto database = store::open_record(dir_.db());
    ASSERT_TRUE(
        database->run("UPDATE journal SET body = replace(body, '94', '95') WHERE seq = 30"));
  }
  EXPECT_NE(json(false).find(R"("verified":{"intact":false,"detail":"entry 30 )"),
            std::string::npos);
}

TEST_F(ReportTest, a_csv_line_has_as_many_cells_as_the_header_and_no_formula) {
  const std::string text = csv(true);
  std::size_t cells = 0, lines = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t count = 1;
    bool quoted = false;
    for (; at < text.size() && (quoted || text[at] != '\n'); ++at) {
      if (text[at] == '"') quoted = !quoted;
      if (text[at] == ',' && !quoted) ++count;
    }
    ++at;
    if (cells == 0) cells = count;
    EXPECT_EQ(count, cells) << "line " << lines;
    ++lines;
  }
  EXPECT_GT(lines, 180U);
  EXPECT_NE(text.find(R"(. Note: =cmd; ""Zebulon"", calm")"), std::string::npos);
}

TEST_F(ReportTest, the_other_bed_is_another_story) {
  const std::string text = csv(false);
  EXPECT_EQ(text.find("bed2"), std::string::npos);
  EXPECT_NE(text.find("session_closed"), std::string::npos);
}

TEST_F(ReportTest, sessions_are_listed_newest_first) {
  const auto list = store::sessions_json(*record_, scene_parser(), true);
  ASSERT_TRUE(list);
  EXPECT_EQ(list->find(R"({"sessions":[{"id":2,"bed":"bed2",)"), 0U) << *list;
  EXPECT_NE(list->find(R"("closed":null)"), std::string::npos);
  EXPECT_NE(list->find(R"({"id":1,"bed":"bed1","patient_number":1,"patient":"Zebulon Quick",)"),
            std::string::npos)
      << *list;
  const auto anonymous = store::sessions_json(*record_, scene_parser(), false);
  EXPECT_EQ(anonymous->find("Zebulon"), std::string::npos);
}

TEST_F(ReportTest, a_session_that_does_not_exist_is_a_failure) {
  const auto text = store::session_json(*record_, 99, scene_parser(), false, {});
  ASSERT_FALSE(text);
  EXPECT_EQ(text.error().what, "the record has no session 99");
}

}  // namespace
}  // namespace vigil::testing
