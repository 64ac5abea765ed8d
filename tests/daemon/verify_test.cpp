// Whoever changes the record is found out, and what was done is named.
#include "daemon/store/verify.h"

#include <gtest/gtest.h>

#include "tests/daemon/store_scene.h"

namespace vigil::testing {
namespace {

class VerifyTest : public ::testing::Test {
 protected:
  void SetUp() override {
    Desk desk{dir_};
    Scene scene;
    scene.ward.attach(desk.journal);
    scene.begin(scene_start);
    scene.open("bed1", 1);
    scene.treat("bed1", 60);
    ASSERT_TRUE(desk.journal.close(scene.now));
    ASSERT_EQ(fault_of(dir_.db()), "");
  }

  // With the means of an attacker who has the file, but not the key.
  void tamper(const std::string& sql) {
    auto database = store::Database::open(dir_.db(), store::Database::Mode::read_write);
    ASSERT_TRUE(database);
    const auto done = database->run(sql);
    ASSERT_TRUE(done) << done.error().what;
  }

  // Computes every hash again, as anyone can.
  void recompute_chain() {
    auto database = store::Database::open(dir_.db(), store::Database::Mode::read_write);
    ASSERT_TRUE(database);
    store::Chain chain;
    store::Hash hash{};
    auto rows = store::Rows::over(*database, 1, INT64_MAX);
    ASSERT_TRUE(rows);
    auto update = database->prepare("UPDATE journal SET hash = ?1 WHERE seq = ?2");
    ASSERT_TRUE(update);
    ASSERT_TRUE(database->run("BEGIN"));
    std::vector<std::pair<std::int64_t, store::Hash>> hashes;
    for (auto row = rows->next(); row && *row; row = rows->next()) {
      hash = chain.next(hash, rows->entry());
      hashes.emplace_back(rows->entry().seq, hash);
    }
    for (const auto& [seq, h] : hashes) {
      ASSERT_TRUE(update->bind(1, std::span<const std::byte>{h}).bind(2, seq).run());
    }
    ASSERT_TRUE(database->run("COMMIT"));
  }

  std::string fault() { return fault_of(dir_.db()); }
  bool fault_has(const std::string& words) {
    const std::string found = fault();
    EXPECT_NE(found.find(words), std::string::npos) << found;
    return found.find(words) != std::string::npos;
  }

  TempDb dir_;
};

TEST_F(VerifyTest, an_edited_number_is_named) {
  tamper("UPDATE journal SET body = replace(body, '94', '95') WHERE seq = 17");
  fault_has("entry 17 (2025-03-02T08:30:");
  fault_has("edited");
}

TEST_F(VerifyTest, every_column_is_covered) {
  for (const char* change :
       {"time = time + 1", "bed = 'bed2'", "session = session + 1", "kind = 'noticed'",
        "version = 2", "body = body || ' '", "hash = zeroblob(32)", "hash = x'00'"}) {
    const std::string before = read_text(dir_.db());
    tamper(std::string{"UPDATE journal SET "} + change + " WHERE seq = 9");
    EXPECT_TRUE(fault_has("entry 9 ")) << change;
    std::filesystem::remove(dir_.db() + "-wal");
    std::filesystem::remove(dir_.db() + "-shm");
    write_text(dir_.db(), before);
    ASSERT_EQ(fault(), "");
  }
}

TEST_F(VerifyTest, a_deleted_entry_is_named) {
  tamper("DELETE FROM journal WHERE seq = 17");
  fault_has("entry 17 is missing: deleted");
}

TEST_F(VerifyTest, deleted_entries_are_named) {
  tamper("DELETE FROM journal WHERE seq BETWEEN 17 AND 19");
  fault_has("entries 17 to 19 are missing: deleted");
}

TEST_F(VerifyTest, a_deletion_hidden_by_renumbering_is_named) {
  tamper("DELETE FROM journal WHERE seq = 17");
  tamper("UPDATE journal SET seq = -seq WHERE seq > 17");
  tamper("UPDATE journal SET seq = -seq - 1 WHERE seq < 0");
  fault_has("entry 17 ");
  fault_has("deleted");
}

TEST_F(VerifyTest, the_first_entry_cannot_be_cut_off) {
  tamper("DELETE FROM journal WHERE seq = 1");
  fault_has("entry 1 is missing");
}

TEST_F(VerifyTest, an_inserted_entry_is_named) {
  tamper("UPDATE journal SET seq = -seq WHERE seq >= 17");
  tamper("UPDATE journal SET seq = -seq + 1 WHERE seq < 0");
  tamper(
      "INSERT INTO journal SELECT 17, time, bed, session, kind, version, body, hash "
      "FROM journal WHERE seq = 16");
  fault_has("entry 17 ");
  fault_has("inserted");
}

TEST_F(VerifyTest, an_entry_before_the_first_is_named) {
  tamper(
      "INSERT INTO journal SELECT 0, time, bed, session, kind, version, body, hash "
      "FROM journal WHERE seq = 1");
  fault_has("entry 0 ");
  fault_has("inserted");
}

TEST_F(VerifyTest, neighbours_that_changed_places_are_named) {
  tamper("UPDATE journal SET seq = -1 WHERE seq = 17");
  tamper("UPDATE journal SET seq = 17 WHERE seq = 18");
  tamper("UPDATE journal SET seq = 18 WHERE seq = -1");
  fault_has("entry 17 ");
  fault_has("was written as entry 18: reordered");
}

TEST_F(VerifyTest, distant_entries_that_changed_places_are_named) {
  tamper("UPDATE journal SET seq = -1 WHERE seq = 17");
  tamper("UPDATE journal SET seq = 17 WHERE seq = 42");
  tamper("UPDATE journal SET seq = 42 WHERE seq = -1");
  fault_has("entry 17 ");
  fault_has("was written as entry 42: reordered");
}

TEST_F(VerifyTest, a_cut_tail_is_named) {
  tamper("DELETE FROM journal WHERE seq > 20");
  EXPECT_EQ(fault_of(dir_.db(), false), "") << "the chain alone cannot know";
  fault_has("entries after 20 are missing");
  fault_has("tail cut");
}

TEST_F(VerifyTest, a_chain_that_was_computed_again_does_not_match_the_heads) {
  tamper("UPDATE journal SET body = replace(body, '94', '95') WHERE seq = 17");
  recompute_chain();
  EXPECT_EQ(fault_of(dir_.db(), false), "") << "the chain alone cannot know";
  fault_has("chain computed again or file replaced");
}

TEST_F(VerifyTest, a_file_that_was_replaced_as_a_whole_is_named) {
  const TempDb other;
  {
    Desk desk{other, scene_start + std::chrono::hours{1}};
    ASSERT_TRUE(desk.journal.close(scene_start + std::chrono::hours{2}));
  }
  std::filesystem::copy_file(other.db(), dir_.db(),
                             std::filesystem::copy_options::overwrite_existing);
  fault_has("file replaced");
  // With its own heads, too: they are signed with another key.
  std::filesystem::copy_file(other.heads(), dir_.heads(),
                             std::filesystem::copy_options::overwrite_existing);
  fault_has("is not signed with this key");
}

TEST_F(VerifyTest, an_edited_head_is_named) {
  std::string heads = read_text(dir_.heads());
  heads[0] = heads[0] == '1' ? '2' : '1';
  write_text(dir_.heads(), heads);
  fault_has("line 1 of the heads is not signed with this key");
  write_text(dir_.heads(), "no head at all\n" + read_text(dir_.heads()));
  fault_has("line 1 of the heads is not a signed head");
}

TEST_F(VerifyTest, a_stretch_is_judged_by_itself) {
  tamper("UPDATE journal SET body = replace(body, '94', '95') WHERE seq = 17");
  auto database = store::read_record(dir_.db());
  ASSERT_TRUE(database);
  EXPECT_NE(store::verify_range(*database, 10, 20, {})->fault, "");
  EXPECT_EQ(store::verify_range(*database, 20, 30, {})->fault, "");
  EXPECT_EQ(store::verify_range(*database, 1, 16, {})->fault, "");
  EXPECT_NE(store::verify_range(*database, 20, 1000, {})->fault, "");
}

}  // namespace
}  // namespace vigil::testing
