// What happened can happen again: recovery after a stop at any moment, and every decision of the
// past computed again from the record.
#include "daemon/store/replay.h"

#include <gtest/gtest.h>

#include "tests/daemon/store_scene.h"

namespace vigil::testing {
namespace {

// Everything of a bed that the engine decides by, as text.
std::string picture(const Bed& bed) {
  std::string text =
      bed.id + " next " + std::to_string(bed.next_alert) + '/' + std::to_string(bed.next_page);
  if (bed.session) {
    text += " session " + std::to_string(bed.session->id) + ' ' +
            std::string{alerts::name_of(bed.session->phase)} + " since " +
            std::to_string(bed.session->phase_since.time_since_epoch().count());
  }
  for (const alerts::Alert& a : bed.alerts) {
    text += '\n';
    store::append_json(text, alerts::Effect{alerts::Raise{a}});
  }
  for (const alerts::Condition& c : bed.conditions) {
    text += "\ncondition " + c.finding.rule + ' ' +
            std::to_string(c.since.time_since_epoch().count()) + (c.joined ? " joined" : "");
  }
  for (const alerts::PageState& p : bed.pages) {
    text += "\npage " + std::to_string(p.page.id) + (p.withdrawn ? " withdrawn" : "") +
            (p.fate ? " known" : "");
  }
  for (const auto& history : bed.history) text += "\nvalues " + std::to_string(history.size());
  return text;
}

struct Restarted {
  Restarted() { scene.ward.add_bed("clinic"); }
  // Like the program: recover, then begin a run of one's own.
  void start(const TempDb& dir, Millis pause) {
    auto database = store::open_record(dir.db());
    ASSERT_TRUE(database) << database.error().what;
    const auto found = store::recover(*database, scene.ward, scene_parser());
    ASSERT_TRUE(found) << found.error().what;
    recovered = *found;
    recovered_picture = picture(scene.ward.bed("bed1")) + '\n' + picture(scene.ward.bed("bed2"));
    const Time now = std::max(recovered.last, scene_start) + pause;
    desk.emplace(dir, now, recovered.from);
    scene.ward.attach(desk->journal);
    scene.begin(now);
    for (const auto& [bed, numbers] : recovered.resumed) scene.post(bed, numbers);
  }

  Scene scene;
  store::Recovered recovered;
  std::string recovered_picture;
  std::optional<Desk> desk;
};

void expect_all_decisions_again(const TempDb& dir, std::int64_t runs) {
  const store::Review review = review_of(dir.db());
  EXPECT_EQ(text_of(review.difference), "none");
  EXPECT_EQ(review.runs, runs);
  EXPECT_GT(review.effects, 0);
  EXPECT_EQ(fault_of(dir.db()), "");
}

TEST(Replay, every_decision_of_a_session_is_computed_again) {
  const TempDb dir;
  Scene scene;
  {
    Desk desk{dir};
    scene.ward.attach(desk.journal);
    scene.begin(scene_start);
    scene.open("bed1", 1);
    scene.open("bed2", 2);
    scene.treat("bed1", 200);
    scene.acknowledge_all("bed1");
    scene.treat("bed2", 200);
    scene.post("bed1", alerts::SessionClosed{"rn.adams", ""});
    scene.treat("bed2", 100);
    scene.ward.advance(scene.now + std::chrono::minutes{20});
    desk.journal.close(scene.now + std::chrono::minutes{20});
  }
  const store::Review review = review_of(dir.db());
  EXPECT_EQ(text_of(review.difference), "none");
  EXPECT_EQ(review.lost, 0);
  std::int64_t effects = 0, first = 0;
  for (const Row& r : rows_of(dir.db())) {
    if (!store::is_effect(r.kind)) continue;
    ++effects;
    if (r.session == 1) ++first;
  }
  EXPECT_EQ(review.effects, effects);
  EXPECT_EQ(review_of(dir.db(), 1).effects, first);
  EXPECT_EQ(text_of(review_of(dir.db(), 2).difference), "none");
  EXPECT_THROW(review_of(dir.db(), 99), std::runtime_error);
}

TEST(Replay, a_changed_decision_is_found_with_both_texts) {
  const TempDb dir;
  {
    Desk desk{dir};
    Scene scene;
    scene.ward.attach(desk.journal);
    scene.begin(scene_start);
    scene.open("bed1", 1);
    scene.treat("bed1", 100);
    desk.journal.close(scene.now);
  }
  auto database = store::open_record(dir.db());
  ASSERT_TRUE(database);
  ASSERT_TRUE(
      database->run("UPDATE journal SET body = replace(body, '\"limit\":90', '\"limit\":91') "
                    "WHERE kind = 'raise'"));
  const store::Review review = review_of(dir.db());
  ASSERT_TRUE(review.difference);
  EXPECT_NE(review.difference->recorded.find("\"limit\":91"), std::string::npos);
  EXPECT_NE(review.difference->decided.find("\"limit\":90"), std::string::npos);
  EXPECT_EQ(review.difference->build, "test");
}

TEST(Replay, a_decision_that_is_missing_or_was_invented_is_found) {
  const TempDb dir;
  {
    Desk desk{dir};
    Scene scene;
    scene.ward.attach(desk.journal);
    scene.begin(scene_start);
    scene.open("bed1", 1);
    scene.treat("bed1", 100);
    desk.journal.close(scene.now);
  }
  auto database = store::open_record(dir.db());
  ASSERT_TRUE(database);
  ASSERT_TRUE(database->run("CREATE TABLE kept AS SELECT * FROM journal WHERE kind = 'page'"));
  ASSERT_TRUE(database->run("DELETE FROM journal WHERE kind = 'page'"));
  store::Review review = review_of(dir.db());
  ASSERT_TRUE(review.difference);
  EXPECT_EQ(review.difference->recorded, "");
  ASSERT_TRUE(database->run("INSERT INTO journal SELECT * FROM kept"));
  EXPECT_EQ(text_of(review_of(dir.db()).difference), "none");
  ASSERT_TRUE(
      database->run("UPDATE journal SET kind = 'withdraw', body = '{\"page\":9}' WHERE kind = "
                    "'observed' AND seq = 20"));
  review = review_of(dir.db());
  ASSERT_TRUE(review.difference);
  EXPECT_EQ(review.difference->decided, "");
  EXPECT_EQ(review.difference->seq, 20);
}

TEST(Replay, a_restart_goes_on_where_the_record_ends) {
  const TempDb dir;
  std::string before;
  std::int64_t raised = 0;
  {
    Restarted first;
    first.start(dir, Millis{0});
    EXPECT_EQ(first.recovered.from, 0);
    first.scene.open("bed1", 1);
    first.scene.treat("bed1", 100);
    ASSERT_TRUE(first.desk->wait_recorded());
    before = picture(first.scene.ward.bed("bed1"));
    raised = static_cast<std::int64_t>(first.scene.ward.bed("bed1").next_alert) - 1;
    EXPECT_GE(raised, 1);
  }
  Restarted second;
  second.start(dir, std::chrono::seconds{7});
  EXPECT_GT(second.recovered.from, 0);
  EXPECT_EQ(second.recovered_picture.substr(0, before.size()), before);
  second.scene.treat("bed1", 100);
  second.scene.acknowledge_all("bed1");
  second.scene.treat("bed1", 100);
  ASSERT_TRUE(second.desk->journal.close(second.scene.now));
  expect_all_decisions_again(dir, 2);
  // What still held was announced again under its old number.
  bool again = false;
  for (const Row& r : rows_of(dir.db())) {
    again =
        again || (r.kind == "change" && r.body.find("\"cause\":\"again\"") != std::string::npos);
  }
  EXPECT_TRUE(again);
}

// Many stops in a row, sessions over several of them, beds that come and go.
TEST(Replay, stops_at_random_moments_lose_no_decision) {
  const TempDb dir;
  std::mt19937_64 random{42};
  alerts::SessionId next = 1;
  std::map<std::string, std::pair<alerts::AlertId, alerts::PageId>> highest;
  for (int run = 0; run < 40; ++run) {
    Restarted now;
    now.start(dir, Millis{static_cast<int>(random() % 20'000)});
    for (int act = 0; act < 4; ++act) {
      const BedId bed = random() % 2 == 0 ? "bed1" : "bed2";
      const bool open = now.scene.ward.bed(bed).session.has_value();
      if (!open) now.scene.open(bed, next++);
      if (open && random() % 8 == 0) now.scene.post(bed, alerts::SessionClosed{"rn.adams", ""});
      if (random() % 3 == 0) now.scene.acknowledge_all(bed);
      now.scene.treat(bed, static_cast<int>(random() % 60));
    }
    if (random() % 3 == 0) now.desk->journal.close(now.scene.now);
    for (const char* bed : {"bed1", "bed2"}) {
      const Bed& b = now.scene.ward.bed(bed);
      EXPECT_GE(b.next_alert, highest[bed].first) << "a number was used twice";
      EXPECT_GE(b.next_page, highest[bed].second);
      highest[bed] = {b.next_alert, b.next_page};
    }
  }
  expect_all_decisions_again(dir, 40);
  // No alert was raised twice under one number.
  std::set<std::string> raised;
  for (const Row& r : rows_of(dir.db())) {
    if (r.kind != "raise") continue;
    const std::string id = r.bed + r.body.substr(0, r.body.find(','));
    EXPECT_TRUE(raised.insert(id).second) << id;
  }
}

// The tail of a run is lost at every place where the disk may end it.
TEST(Replay, a_run_that_lost_its_end_is_replayed_as_far_as_it_was_written) {
  const TempDb dir;
  {
    Restarted first;
    first.start(dir, Millis{0});
    first.scene.open("bed1", 1);
    first.scene.treat("bed1", 80);
    ASSERT_TRUE(first.desk->wait_recorded());
  }
  const std::vector<Row> all = rows_of(dir.db());
  for (std::size_t size = 2; size < all.size(); ++size) {
    // Only between groups: the journal never cuts one.
    if (store::is_effect(all[size].kind) && all[size].time == all[size - 1].time) continue;
    const TempDb cut;
    std::filesystem::copy_file(dir.db(), cut.db());
    {
      auto database = store::open_record(cut.db());
      ASSERT_TRUE(database);
      ASSERT_TRUE(database->run("DELETE FROM journal WHERE seq > " + std::to_string(size)));
    }
    {
      Restarted next;
      next.start(cut, std::chrono::seconds{3});
      next.scene.treat("bed1", 5);
      ASSERT_TRUE(next.desk->journal.close(next.scene.now));
    }
    const store::Review review = review_of(cut.db());
    ASSERT_EQ(text_of(review.difference), "none") << "cut after entry " << size;
    ASSERT_EQ(review.runs, 2);
  }
}

TEST(Replay, the_clinics_own_session_is_recovered_like_any_other) {
  const TempDb dir;
  {
    Restarted first;
    first.start(dir, Millis{0});
    alerts::SessionOpened opened;
    opened.session = 1;
    opened.profile = clinic_profile();
    first.scene.post("clinic", opened);
    first.scene.post("clinic", alerts::LinkChanged{"record", true, {}});
    first.scene.now += std::chrono::minutes{1};
    first.scene.post("clinic", alerts::LinkChanged{"record", false, "disk full"});
    first.scene.now += std::chrono::minutes{5};
    first.scene.ward.advance(first.scene.now);
    EXPECT_FALSE(first.scene.ward.bed("clinic").alerts.empty());
    first.scene.open("bed1", 2);
    first.scene.treat("bed1", 30);
    ASSERT_TRUE(first.desk->wait_recorded());
  }
  Restarted second;
  second.start(dir, std::chrono::seconds{2});
  EXPECT_TRUE(second.scene.ward.bed("clinic").session);
  EXPECT_FALSE(second.scene.ward.bed("clinic").alerts.empty());
  EXPECT_TRUE(second.scene.ward.bed("bed1").session);
  second.scene.treat("bed1", 30);
  ASSERT_TRUE(second.desk->journal.close(second.scene.now));
  expect_all_decisions_again(dir, 2);
}

TEST(Replay, a_bed_that_is_gone_from_the_configuration_is_left_out) {
  const TempDb dir;
  {
    Restarted first;
    first.start(dir, Millis{0});
    first.scene.open("bed1", 1);
    first.scene.open("bed2", 2);
    first.scene.treat("bed1", 50);
    ASSERT_TRUE(first.desk->wait_recorded());
  }
  auto database = store::open_record(dir.db());
  ASSERT_TRUE(database);
  Ward small;
  small.add_bed("bed2");
  const auto recovered = store::recover(*database, small, scene_parser());
  ASSERT_TRUE(recovered) << recovered.error().what;
  EXPECT_TRUE(small.bed("bed2").session);
  EXPECT_EQ(small.beds().size(), 1U);
}

TEST(Replay, what_follows_a_gap_is_not_called_a_difference) {
  const TempDb dir;
  {
    Desk desk{dir};
    Scene scene;
    scene.ward.attach(desk.journal);
    scene.begin(scene_start);
    scene.open("bed1", 1);
    scene.treat("bed1", 160);
    desk.journal.close(scene.now);
  }
  auto database = store::open_record(dir.db());
  ASSERT_TRUE(database);
  ASSERT_TRUE(
      database->run("UPDATE journal SET kind = 'gap', bed = '', body = '{}' WHERE seq = 60"));
  ASSERT_TRUE(database->run("DELETE FROM journal WHERE seq BETWEEN 61 AND 70"));
  const store::Review review = review_of(dir.db());
  EXPECT_EQ(text_of(review.difference), "none");
  EXPECT_GT(review.unsure, 0);
}

TEST(Replay, an_entry_that_cannot_be_read_is_named) {
  const TempDb dir;
  {
    Desk desk{dir};
    Scene scene;
    scene.ward.attach(desk.journal);
    scene.begin(scene_start);
    scene.open("bed1", 1);
    scene.treat("bed1", 10);
    desk.journal.close(scene.now);
  }
  auto database = store::open_record(dir.db());
  ASSERT_TRUE(database);
  ASSERT_TRUE(database->run("UPDATE journal SET body = '{' WHERE seq = 9"));
  const auto review = store::review(*database, scene_parser());
  ASSERT_FALSE(review);
  EXPECT_EQ(review.error().what.substr(0, 8), "entry 9:");
}

}  // namespace
}  // namespace vigil::testing
