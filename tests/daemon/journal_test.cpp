// The record is kept: in order, in whole groups, through failing disks and power cuts, and nobody
// can change it unnoticed.
#include "daemon/store/journal.h"

#include <gtest/gtest.h>

#include "daemon/store/people.h"
#include "tests/daemon/store_scene.h"
#include "tests/support/faulty_disk.h"

namespace vigil::testing {
namespace {

using store::Result;

// What was told to the journal, to be compared with what it wrote.
class Witness final : public Outlet {
 public:
  void happened(Time, const Bed& bed, const alerts::Event& e) override {
    told.push_back(bed.id + ' ' + std::string{store::kind_of(e)});
  }
  void decided(Time, const Bed& bed, const alerts::Effect& e) override {
    told.push_back(bed.id + ' ' + std::string{store::kind_of(e)});
  }
  std::vector<std::string> told;
};

std::vector<std::string> kinds_of(const std::vector<Row>& rows) {
  std::vector<std::string> kinds;
  for (const Row& r : rows) {
    if (!r.bed.empty()) kinds.push_back(r.bed + ' ' + r.kind);
  }
  return kinds;
}

// A treatment with alerts, acknowledged and ended, told to the journal.
void play(Scene& scene, Desk& desk, Outlet* other = nullptr) {
  scene.ward.attach(desk.journal);
  if (other != nullptr) scene.ward.attach(*other);
  scene.begin(scene_start);
  scene.open("bed1", 1);
  scene.treat("bed1", 100);
  scene.acknowledge_all("bed1");
  scene.treat("bed1", 100);
  scene.post("bed1", alerts::SessionClosed{"rn.adams", ""});
}

TEST(Journal, everything_told_is_written_in_order_and_the_chain_holds) {
  const TempDb dir;
  Scene scene;
  Witness witness;
  {
    Desk desk{dir};
    play(scene, desk, &witness);
    EXPECT_TRUE(desk.journal.close(scene.now));
    EXPECT_EQ(desk.journal.backlog(), 0U);
  }
  const std::vector<Row> rows = rows_of(dir.db());
  EXPECT_EQ(kinds_of(rows), witness.told);
  EXPECT_GT(rows.size(), 210U);
  EXPECT_EQ(rows.front().kind, "run");
  EXPECT_EQ(rows.back().kind, "stop");
  EXPECT_EQ(fault_of(dir.db()), "");
  for (std::size_t i = 1; i < rows.size(); ++i) EXPECT_GE(rows[i].time, rows[i - 1].time);
}

TEST(Journal, what_ends_a_session_still_belongs_to_it) {
  const TempDb dir;
  Scene scene;
  {
    Desk desk{dir};
    scene.ward.attach(desk.journal);
    scene.begin(scene_start);
    scene.vitals("bed1", 97, 70);
    scene.open("bed1", 7);
    scene.treat("bed1", 75);
    scene.post("bed1", alerts::SessionClosed{"rn.adams", ""});
    scene.vitals("bed1", 97, 70);
    desk.journal.close(scene.now);
  }
  const std::vector<Row> rows = rows_of(dir.db());
  EXPECT_EQ(rows[1].session, 0) << "before the session";
  int ends = 0;
  for (const Row& r : rows) {
    if (r.kind == "session_closed" || r.kind == "end") {
      EXPECT_EQ(r.session, 7) << r.kind;
    }
    ends += r.kind == "end" ? 1 : 0;
  }
  EXPECT_EQ(ends, 1);
  EXPECT_EQ(rows[rows.size() - 2].kind, "observed");
  EXPECT_EQ(rows[rows.size() - 2].session, 0) << "after the session";
}

TEST(Journal, recorded_means_on_disk_for_whoever_looks) {
  const TempDb dir;
  Desk desk{dir};
  Scene scene;
  scene.ward.attach(desk.journal);
  scene.begin(scene_start);
  scene.open("bed1", 1);
  ASSERT_TRUE(desk.wait_recorded());
  EXPECT_EQ(desk.journal.backlog(), 0U);
  EXPECT_EQ(rows_of(dir.db()).size(), desk.journal.queued());
  // Nothing new: answered all the same, and not from inside the call.
  bool called = false;
  desk.journal.when_recorded([&called](bool recorded) { called = recorded; });
  EXPECT_FALSE(called);
  EXPECT_TRUE(desk.loop.run_until([&called] { return called; }));
}

TEST(Journal, callbacks_come_in_the_order_of_the_asking) {
  const TempDb dir;
  Desk desk{dir};
  Scene scene;
  scene.ward.attach(desk.journal);
  scene.begin(scene_start);
  std::vector<int> order;
  for (int i = 0; i < 20; ++i) {
    scene.now += Millis{10};
    scene.vitals("bed1", 97, 70);
    desk.journal.when_recorded([&order, i](bool recorded) {
      if (recorded) order.push_back(i);
    });
  }
  ASSERT_TRUE(desk.loop.run_until([&order] { return order.size() == 20; }));
  EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
}

TEST(Journal, health_is_told_once_when_it_changes) {
  const TempDb dir;
  FaultyDisk disk;
  Desk desk{dir};
  ASSERT_TRUE(desk.loop.run_until([&desk] { return desk.health.size() == 1; }));
  EXPECT_EQ(desk.health.back(), "up");
  disk.fail_from(1);
  Scene scene;
  scene.ward.attach(desk.journal);
  scene.begin(scene_start);
  scene.open("bed1", 1);
  EXPECT_FALSE(desk.wait_recorded()) << "nobody may be told that this is on record";
  ASSERT_TRUE(desk.loop.run_until([&desk] { return desk.health.size() == 2; }));
  EXPECT_EQ(desk.health.back(), "down");
  EXPECT_NE(desk.detail, "");
  disk.repair();
  ASSERT_TRUE(desk.loop.run_until([&desk] { return desk.health.size() == 3; }));
  EXPECT_EQ(desk.health.back(), "up");
  EXPECT_TRUE(desk.wait_recorded());
  EXPECT_EQ(fault_of(dir.db()), "");
  EXPECT_EQ(rows_of(dir.db()).size(), desk.journal.queued());
}

TEST(Journal, a_disk_that_is_full_at_the_start_is_a_state_and_not_an_end) {
  const TempDb dir;
  FaultyDisk disk;
  disk.fail_from(1);
  Desk desk{dir};
  Scene scene;
  play(scene, desk);
  ASSERT_TRUE(desk.loop.run_until([&desk] { return !desk.health.empty(); }));
  EXPECT_EQ(desk.health.front(), "down");
  disk.repair();
  ASSERT_TRUE(desk.loop.run_until([&desk] { return desk.journal.backlog() == 0; }));
  const std::vector<Row> rows = rows_of(dir.db());
  EXPECT_EQ(rows.size(), desk.journal.queued());
  EXPECT_EQ(rows.front().kind, "run");
  EXPECT_EQ(fault_of(dir.db()), "");
}

TEST(Journal, what_finds_no_room_is_counted_and_the_gap_is_an_entry) {
  const TempDb dir;
  FaultyDisk disk;
  disk.fail_from(1);
  store::Journal::Settings settings = Desk::settings(dir);
  settings.most = 100;
  MainLoop loop;
  store::Journal journal{settings, Desk::run(scene_start, 0), loop.poster(),
                         [](bool, const std::string&) {}};
  Scene scene;
  scene.ward.attach(journal);
  scene.begin(scene_start);
  for (int i = 0; i < 150; ++i) {
    scene.now += Millis{1000};
    scene.vitals("bed1", 97, 70);
  }
  EXPECT_EQ(journal.backlog(), 75U) << "a quarter is kept for what matters more";
  EXPECT_EQ(journal.lost(), 76U);
  std::optional<bool> answer;
  journal.when_recorded([&answer](bool recorded) { answer = recorded; });
  ASSERT_TRUE(loop.run_until([&answer] { return answer.has_value(); }));
  EXPECT_FALSE(*answer);
  scene.open("bed1", 1);
  EXPECT_GT(journal.backlog(), 75U) << "a session's border finds room";
  disk.repair();
  ASSERT_TRUE(loop.run_until([&journal] { return journal.backlog() == 0; }));
  const std::vector<Row> rows = rows_of(dir.db());
  const auto gap =
      std::find_if(rows.begin(), rows.end(), [](const Row& r) { return r.kind == "gap"; });
  ASSERT_NE(gap, rows.end());
  EXPECT_NE(gap->body.find("\"entries\":77"), std::string::npos) << gap->body;
  EXPECT_EQ((gap + 1)->kind, "session_opened");
  EXPECT_EQ(fault_of(dir.db()), "");
}

TEST(Journal, a_gap_is_entered_even_if_nothing_follows) {
  const TempDb dir;
  FaultyDisk disk;
  disk.fail_from(1);
  store::Journal::Settings settings = Desk::settings(dir);
  settings.most = 20;
  MainLoop loop;
  store::Journal journal{settings, Desk::run(scene_start, 0), loop.poster(),
                         [](bool, const std::string&) {}};
  Scene scene;
  scene.ward.attach(journal);
  scene.begin(scene_start);
  for (int i = 0; i < 40; ++i) scene.vitals("bed1", 97, 70);
  disk.repair();
  ASSERT_TRUE(
      loop.run_until([&journal] { return journal.backlog() == 0 && journal.queued() > 15; }));
  EXPECT_EQ(rows_of(dir.db()).back().kind, "gap");
}

TEST(Journal, a_disk_that_lags_is_told_although_no_call_has_failed) {
  const TempDb dir;
  store::Journal::Settings settings = Desk::settings(dir);
  settings.writer.window = std::chrono::hours{1};  // as if the disk did not answer
  settings.late = std::chrono::seconds{5};
  MainLoop loop;
  std::vector<bool> health;
  store::Journal journal{settings, Desk::run(scene_start, 0), loop.poster(),
                         [&health](bool up, const std::string&) { health.push_back(up); }};
  ASSERT_TRUE(loop.run_until([&health] { return health.size() == 1; }));
  Scene scene;
  scene.ward.attach(journal);
  scene.begin(scene_start);
  for (int i = 0; i < 8; ++i) {
    scene.now += Millis{1000};
    scene.vitals("bed1", 97, 70);
  }
  ASSERT_TRUE(loop.run_until([&health] { return health.size() == 2; }));
  EXPECT_FALSE(health.back());
}

// One failing operation, at every place there is: nothing is lost, nothing is there twice.
TEST(Journal, any_one_operation_may_fail_and_nothing_is_lost) {
  int operations = 0;
  {
    const TempDb dir;
    FaultyDisk disk;
    Desk desk{dir};
    Scene scene;
    play(scene, desk);
    ASSERT_TRUE(desk.journal.close(scene.now));
    operations = disk.operations();
  }
  ASSERT_GT(operations, 20);
  for (int n = 1; n <= operations; ++n) {
    const TempDb dir;
    FaultyDisk disk;
    disk.fail_from(n, 1);
    Scene scene;
    Witness witness;
    {
      Desk desk{dir};
      play(scene, desk, &witness);
      ASSERT_TRUE(desk.loop.run_until([&desk] { return desk.journal.backlog() == 0; })) << n;
      disk.repair();
      ASSERT_TRUE(desk.journal.close(scene.now)) << n;
    }
    ASSERT_EQ(kinds_of(rows_of(dir.db())), witness.told) << "operation " << n;
    ASSERT_EQ(fault_of(dir.db()), "") << "operation " << n;
  }
}

// A group is an event with its effects, or what one tick decided.
bool cuts_a_group(const std::vector<Row>& all, std::size_t size) {
  if (size == 0 || size >= all.size()) return false;
  return store::is_effect(all[size].kind) && all[size].time == all[size - 1].time &&
         all[size].bed == all[size - 1].bed && store::is_event(all[size - 1].kind);
}

// The power goes at every operation: what is left is a beginning of the record, made of whole
// groups, and holds everything that was confirmed to anyone.
TEST(Journal, a_power_cut_at_any_operation_leaves_a_valid_beginning) {
  std::vector<Row> all;
  int operations = 0;
  {
    const TempDb dir;
    FaultyDisk disk;
    Scene scene;
    Desk desk{dir};
    play(scene, desk);
    ASSERT_TRUE(desk.journal.close(scene.now));
    all = rows_of(dir.db());
    operations = disk.operations();
  }
  for (int n = 1; n <= operations; n += 1) {
    const TempDb dir, after;
    std::uint64_t confirmed = 0;
    FaultyDisk disk;
    disk.fail_from(n);
    {
      Desk desk{dir};
      Scene scene;
      const auto note = [&] {
        desk.journal.when_recorded([&, upto = desk.journal.queued()](bool recorded) {
          if (recorded) confirmed = std::max(confirmed, upto);
        });
      };
      scene.ward.attach(desk.journal);
      scene.begin(scene_start);
      scene.open("bed1", 1);
      note();
      scene.treat("bed1", 100);
      note();
      scene.acknowledge_all("bed1");
      note();
      scene.treat("bed1", 100);
      scene.post("bed1", alerts::SessionClosed{"rn.adams", ""});
      bool answered = false;
      desk.journal.when_recorded([&answered](bool) { answered = true; });
      ASSERT_TRUE(desk.loop.run_until([&answered] { return answered; }));
      disk.power_cut(dir.db(), after.db());
    }
    disk.repair();
    const std::vector<Row> left = rows_of(after.db());
    ASSERT_GE(left.size(), confirmed) << "operation " << n;
    ASSERT_LE(left.size(), all.size());
    ASSERT_FALSE(cuts_a_group(all, left.size())) << "operation " << n;
    if (left.empty()) continue;
    ASSERT_EQ(fault_of(after.db(), false), "") << "operation " << n;
    for (std::size_t i = 0; i < left.size(); ++i) ASSERT_EQ(left[i].body, all[i].body);
  }
}

TEST(Journal, a_copy_taken_at_any_moment_is_a_valid_beginning) {
  const TempDb dir;
  Desk desk{dir};
  Scene scene;
  scene.ward.attach(desk.journal);
  scene.begin(scene_start);
  scene.open("bed1", 1);
  for (int i = 0; i < 30; ++i) {
    scene.treat("bed1", 5);
    if (i % 3 == 0) {
      ASSERT_TRUE(desk.wait_recorded());
    }
    const TempDb copy;
    for (const char* part : {"-wal", ""}) {
      const std::string text = read_text(dir.db() + part);
      if (!text.empty()) write_text(copy.db() + part, text);
    }
    EXPECT_EQ(fault_of(copy.db(), false), "") << i;
  }
}

TEST(Journal, a_second_program_on_the_same_file_is_noticed) {
  const TempDb dir;
  Desk desk{dir};
  ASSERT_TRUE(desk.wait_recorded());
  {
    Desk other{dir};
    ASSERT_TRUE(other.wait_recorded());
  }
  Scene scene;
  scene.ward.attach(desk.journal);
  scene.begin(scene_start);
  scene.open("bed1", 1);
  EXPECT_FALSE(desk.wait_recorded());
  ASSERT_TRUE(desk.loop.run_until([&desk] { return desk.health.back() == "down"; }));
  EXPECT_NE(desk.detail.find("another program"), std::string::npos) << desk.detail;
}

TEST(Journal, close_says_whether_everything_is_on_disk) {
  const TempDb dir;
  FaultyDisk disk;
  Desk desk{dir};
  ASSERT_TRUE(desk.wait_recorded());
  disk.fail_from(1);
  Scene scene;
  scene.ward.attach(desk.journal);
  scene.begin(scene_start);
  scene.open("bed1", 1);
  std::optional<bool> answer;
  desk.journal.when_recorded([&answer](bool recorded) { answer = recorded; });
  EXPECT_FALSE(desk.journal.close(scene.now));
  ASSERT_TRUE(desk.loop.run_until([&answer] { return answer.has_value(); }));
  EXPECT_FALSE(*answer);
}

}  // namespace
}  // namespace vigil::testing
