// What the journal writes besides events and effects: signed heads and notes.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "daemon/store/journal.h"
#include "tests/daemon/store_scene.h"
#include "tests/support/faulty_disk.h"

namespace vigil::testing {
namespace {

TEST(Journal, the_key_is_the_owners_alone_and_heads_mark_borders_and_stops) {
  const TempDb dir;
  {
    Desk desk{dir};
    Scene scene;
    scene.ward.attach(desk.journal);
    scene.begin(scene_start);
    scene.open("bed1", 1);
    ASSERT_TRUE(desk.wait_recorded());
    scene.treat("bed1", 100);
    scene.post("bed1", alerts::SessionClosed{"rn.adams", ""});
    ASSERT_TRUE(desk.journal.close(scene.now));
  }
  struct stat status {};
  ASSERT_EQ(::stat(dir.key().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600U);
  const auto key = store::read_public_key(dir.pub());
  ASSERT_TRUE(key);
  const auto heads = store::read_heads(dir.heads(), *key);
  ASSERT_TRUE(heads);
  EXPECT_GE(heads->size(), 2U);
  EXPECT_EQ(heads->back().head.seq, static_cast<std::int64_t>(rows_of(dir.db()).size()));
  for (const auto& h : *heads) EXPECT_TRUE(h.genuine);
}

TEST(Journal, a_head_is_signed_every_five_minutes) {
  const TempDb dir;
  Desk desk{dir};
  Scene scene;
  scene.ward.attach(desk.journal);
  scene.begin(scene_start);
  ASSERT_TRUE(desk.wait_recorded());
  for (int minute = 0; minute < 12; ++minute) {
    scene.now += std::chrono::minutes{1};
    scene.vitals("bed1", 97, 70);
    ASSERT_TRUE(desk.wait_recorded());
  }
  const auto heads = store::read_heads(dir.heads(), *store::read_public_key(dir.pub()));
  ASSERT_TRUE(heads);
  EXPECT_EQ(heads->size(), 3U) << "the start, five minutes, ten minutes";
}

TEST(Journal, heads_that_cannot_be_written_are_told_and_the_entries_are_kept) {
  const TempDb dir;
  std::filesystem::create_directory(dir.heads());  // a directory stands in the way
  Desk desk{dir};
  ASSERT_TRUE(desk.wait_recorded());
  ASSERT_TRUE(desk.loop.run_until([&desk] { return !desk.health.empty(); }));
  EXPECT_EQ(desk.health.back(), "down");
  EXPECT_EQ(rows_of(dir.db()).size(), 1U);
}

TEST(Journal, a_torn_head_is_removed_before_the_next_one) {
  const TempDb dir;
  { Desk desk{dir}; }
  write_text(dir.heads(), read_text(dir.heads()) + "17 00ff");
  EXPECT_EQ(fault_of(dir.db()), "");
  { Desk desk{dir}; }
  EXPECT_EQ(fault_of(dir.db()), "");
  const auto heads = store::read_heads(dir.heads(), *store::read_public_key(dir.pub()));
  ASSERT_TRUE(heads);
  for (const auto& h : *heads) EXPECT_TRUE(h.readable);
}

TEST(Journal, notes_stand_among_the_entries) {
  const TempDb dir;
  Desk desk{dir};
  desk.journal.note(scene_start, "clock", R"({"by":-120})");
  ASSERT_TRUE(desk.wait_recorded());
  const std::vector<Row> rows = rows_of(dir.db());
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[1].kind, "note.clock");
  EXPECT_EQ(rows[1].body, R"({"by":-120})");
}

}  // namespace
}  // namespace vigil::testing
