// Accounts, patients' numbers and the schema: what the record holds besides the journal.
#include "daemon/store/people.h"

#include <gtest/gtest.h>

#include "tests/daemon/store_scene.h"

namespace vigil::testing {
namespace {

using store::People;

People load(const TempDb& dir, Desk& desk) {
  auto database = store::open_record(dir.db());
  auto people =
      People::load(*database, [&desk](store::Job job) { desk.journal.later(std::move(job)); });
  return std::move(*people);
}

TEST(People, accounts_and_patients_come_back_after_a_restart) {
  const TempDb dir;
  const Account adams{"rn.adams", "R. Adams", alerts::Role::nurse, "$argon2id$x", "main",
                      "5551",     true};
  Account cole{"dr.cole", "D. Cole", alerts::Role::prescriber, "", "", "", false};
  alerts::PatientId first = 0;
  {
    Desk desk{dir};
    ASSERT_TRUE(desk.wait_recorded());
    People people = load(dir, desk);
    EXPECT_TRUE(people.accounts().empty());
    people.save(adams);
    people.save(cole);
    cole.pager = "5552";
    people.save(cole);
    first = people.patient("A. B.");
    EXPECT_EQ(people.patient("A. B."), first) << "one label, one number";
    EXPECT_NE(people.patient("C. D."), first);
    ASSERT_TRUE(desk.wait_recorded());
  }
  Desk desk{dir};
  People people = load(dir, desk);
  EXPECT_EQ(people.accounts(), (std::vector<Account>{cole, adams}));
  EXPECT_EQ(people.label_of(first), "A. B.");
  EXPECT_EQ(people.patient("A. B."), first);
  EXPECT_EQ(people.label_of(99), "");
  EXPECT_GT(people.patient("E. F."), first + 1);
}

TEST(People, sign_ins_come_back_after_a_restart) {
  const TempDb dir;
  const KeptSignIn station{{1, 2, 3}, "rn.adams", scene_start};
  const KeptSignIn tablet{{4, 5, 6}, "dr.cole", scene_start + Millis{1}};
  {
    Desk desk{dir};
    ASSERT_TRUE(desk.wait_recorded());
    People people = load(dir, desk);
    EXPECT_TRUE(people.sign_ins().empty());
    people.save_sign_ins({KeptSignIn{{9}, "signed.out", scene_start}});
    people.save_sign_ins({station, tablet});
    ASSERT_TRUE(desk.wait_recorded());
  }
  Desk desk{dir};
  EXPECT_EQ(load(dir, desk).sign_ins(), (std::vector{station, tablet}));
}

TEST(People, session_numbers_go_on_after_the_highest_on_record) {
  const TempDb dir;
  {
    Desk desk{dir};
    ASSERT_TRUE(desk.wait_recorded());
    People people = load(dir, desk);
    EXPECT_EQ(people.new_session_id(), 1);
    Scene scene;
    scene.ward.attach(desk.journal);
    scene.begin(scene_start);
    scene.open("bed1", people.new_session_id());
    ASSERT_TRUE(desk.wait_recorded());
  }
  Desk desk{dir};
  EXPECT_EQ(load(dir, desk).new_session_id(), 3);
}

TEST(People, no_patient_label_is_in_the_journal) {
  const TempDb dir;
  Desk desk{dir};
  ASSERT_TRUE(desk.wait_recorded());
  People people = load(dir, desk);
  Scene scene;
  scene.ward.attach(desk.journal);
  scene.begin(scene_start);
  people.patient("Zebulon Quick");
  scene.open("bed1", 1);
  scene.treat("bed1", 60);
  ASSERT_TRUE(desk.wait_recorded());
  for (const Row& r : rows_of(dir.db())) {
    EXPECT_EQ(r.body.find("Zebulon"), std::string::npos);
  }
}

TEST(Schema, a_newer_record_is_refused_and_stays_as_it_is) {
  const TempDb dir;
  { Desk desk{dir}; }
  {
    auto database = store::open_record(dir.db());
    ASSERT_TRUE(database->run("PRAGMA user_version = 7"));
  }
  const auto opened = store::open_record(dir.db());
  ASSERT_FALSE(opened);
  EXPECT_NE(opened.error().what.find("schema 7, this Vigil knows up to 4"), std::string::npos);
  EXPECT_FALSE(store::read_record(dir.db()));
}

TEST(Schema, another_programs_database_is_refused) {
  const TempDb dir;
  {
    auto database = store::Database::open(dir.db(), store::Database::Mode::read_write);
    ASSERT_TRUE(database->run("CREATE TABLE theirs(a)"));
  }
  EXPECT_FALSE(store::open_record(dir.db()));
  EXPECT_FALSE(store::read_record(dir.db()));
  write_text(dir.file("text"),
             "not a database, but long enough to look at: " + std::string(600, 'x'));
  EXPECT_FALSE(store::open_record(dir.file("text")));
}

TEST(Schema, steps_are_taken_in_order_and_only_the_missing_ones) {
  const TempDb dir;
  const std::string_view one = "CREATE TABLE a(x)", two = "ALTER TABLE a ADD COLUMN y",
                         bad = "ALTER TABLE nothing ADD COLUMN z";
  const std::array<std::string_view, 1> first{one};
  const std::array<std::string_view, 3> all{one, two, bad};
  auto database = store::Database::open(dir.db(), store::Database::Mode::read_write);
  ASSERT_TRUE(store::migrate(*database, first));
  const auto failed = store::migrate(*database, all);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().what.substr(0, 13), "schema step 3");
  EXPECT_EQ(*database->integer("PRAGMA user_version"), 2) << "each step is whole";
  EXPECT_TRUE(database->run("INSERT INTO a(x, y) VALUES(1, 2)"));
}

// A file of schema 1 as the first release wrote it, as SQL. Every later schema must open it.
TEST(Schema, a_record_of_schema_1_is_opened_verified_and_replayed) {
  const TempDb dir;
  const std::string sql = read_text(VIGIL_SOURCE_DIR "/tests/daemon/fixtures/record-v1.sql");
  ASSERT_FALSE(sql.empty());
  {
    auto database = store::Database::open(dir.db(), store::Database::Mode::read_write);
    const auto made = database->run(sql);
    ASSERT_TRUE(made) << made.error().what;
  }
  for (const char* part : {".heads", ".pub"}) {
    std::filesystem::copy_file(
        std::string{VIGIL_SOURCE_DIR "/tests/daemon/fixtures/record-v1"} + part, dir.db() + part);
  }
  EXPECT_EQ(fault_of(dir.db()), "");
  const store::Review review = review_of(dir.db());
  EXPECT_GT(review.events, 50);
  auto database = store::open_record(dir.db());
  ASSERT_TRUE(database) << database.error().what;
  Desk desk{dir};
  People people = load(dir, desk);
  EXPECT_EQ(people.accounts().size(), 1U);
  EXPECT_EQ(people.label_of(1), "A. B.");
}

}  // namespace
}  // namespace vigil::testing
