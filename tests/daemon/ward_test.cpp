// One door in, one door out: nominal ticks, order, outlets.
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "daemon/profile_file.h"
#include "daemon/ward.h"
#include "tests/support/effect_text.h"
#include "tests/support/play.h"

namespace vigil::testing {
namespace {

using namespace alerts;
using std::chrono::minutes;
using std::chrono::seconds;

std::string stamp(Time t) {
  return std::to_string((t - Play::start) / Millis{1}) + ' ';
}

class Log final : public Outlet {
 public:
  explicit Log(std::string name = {}) : name_(std::move(name)) {}
  void happened(Time t, const Bed& bed, const Event& e) override {
    add(t, bed, "happened " + std::to_string(e.index()));
  }
  void decided(Time t, const Bed& bed, const Effect& e) override { add(t, bed, effect_text(e)); }
  void settled(Time t, const Bed& bed) override { add(t, bed, "settled"); }
  void shown(Time t, const BedId& bed, const Wave&) override {
    lines.push_back(name_ + stamp(t) + bed + " wave");
  }
  std::vector<std::string> lines;

 private:
  void add(Time t, const Bed& bed, const std::string& what) {
    lines.push_back(name_ + stamp(t) + bed.id + ' ' + what);
  }
  std::string name_;
};

SessionOpened opened() {
  return {1, 1, shipped("iv-ketamine-adult"), "rn.adams", "rn.adams", usual_team()};
}

Observed value(double spo2) {
  return {"oximeter", {{Parameter::spo2, spo2, Quality::good, std::nullopt, 0}}};
}

using Lines = std::vector<std::string>;

class WardTest : public ::testing::Test {
 protected:
  WardTest() {
    ward_.add_bed("bed1");
    ward_.add_bed("bed2");
    ward_.resume_at(Play::start);
    ward_.attach(log_);
  }
  // A session in dosing whose SpO2 is asked for.
  void dose(const BedId& bed) {
    ward_.post(Play::start, bed, opened());
    ward_.post(Play::start, bed, PhaseChanged{Phase::dosing, "rn.adams", ""});
    log_.lines.clear();
  }
  Ward ward_;
  Log log_;
};

TEST_F(WardTest, knows_its_beds_in_their_order) {
  EXPECT_EQ(ward_.beds(), (std::vector<BedId>{"bed1", "bed2"}));
  EXPECT_EQ(ward_.bed("bed2").id, "bed2");
}

TEST_F(WardTest, refuses_a_bed_twice_and_a_bed_it_does_not_have) {
  EXPECT_THROW(ward_.add_bed("bed1"), std::invalid_argument);
  EXPECT_THROW(ward_.post(Play::start, "bed9", value(97)), std::out_of_range);
  EXPECT_THROW(ward_.show(Play::start, "bed9", Wave{}), std::out_of_range);
  EXPECT_THROW(ward_.bed("bed9"), std::out_of_range);
}

TEST_F(WardTest, tells_what_happened_then_what_was_decided_then_that_it_is_settled) {
  ward_.post(Play::start, "bed1", opened());
  ward_.post(Play::start + Millis{50}, "bed1", PhaseChanged{Phase::dosing, "rn.adams", ""});
  EXPECT_EQ(log_.lines, (Lines{"0 bed1 happened 4", "0 bed1 settled", "50 bed1 happened 5",
                               "50 bed1 phase dosing by=rn.adams", "50 bed1 settled"}));
}

TEST_F(WardTest, a_tick_that_decides_nothing_is_not_told) {
  dose("bed1");
  ward_.advance(Play::start + seconds{20});
  EXPECT_TRUE(log_.lines.empty());
}

TEST_F(WardTest, outlets_hear_everything_in_the_order_in_which_they_were_attached) {
  Log second{"second "};
  ward_.attach(second);
  ward_.post(Play::start, "bed1", value(97));
  EXPECT_EQ(log_.lines.size(), 2u);
  EXPECT_EQ(second.lines, (Lines{"second 0 bed1 happened 1", "second 0 bed1 settled"}));
}

TEST_F(WardTest, waves_pass_by) {
  ward_.show(Play::start, "bed2", Wave{});
  EXPECT_EQ(log_.lines, Lines{"0 bed2 wave"});
}

TEST_F(WardTest, ticks_have_nominal_times_however_late_they_are_run) {
  dose("bed1");
  ward_.advance(Play::start + seconds{31} + Millis{777});
  EXPECT_EQ(log_.lines.at(0),
            "30000 bed1 raise signal low spo2-unusable \"No usable SpO2 for 30 s\"");
}

TEST_F(WardTest, every_tick_that_is_due_comes_before_the_event) {
  dose("bed1");
  ward_.post(Play::start + seconds{40}, "bed1", value(97));
  EXPECT_TRUE(log_.lines.at(0).starts_with("30000 bed1 raise signal"));
  EXPECT_EQ(log_.lines.at(2), "40000 bed1 happened 1");
}

TEST_F(WardTest, ticks_of_all_beds_come_before_the_event_of_one) {
  dose("bed1");
  dose("bed2");
  ward_.post(Play::start + seconds{40}, "bed2", value(97));
  EXPECT_TRUE(log_.lines.at(0).starts_with("30000 bed1 raise"));
  EXPECT_TRUE(log_.lines.at(2).starts_with("30000 bed2 raise"));
}

TEST_F(WardTest, late_advances_give_the_same_as_punctual_ones) {
  std::vector<Lines> results;
  for (const Millis pace : {Millis{100}, Millis{70}, Millis{1300}, Millis{600'000}}) {
    Ward ward;
    Log log;
    ward.add_bed("bed1");
    ward.add_bed("bed2");
    ward.resume_at(Play::start);
    ward.attach(log);
    for (const char* bed : {"bed1", "bed2"}) {
      ward.post(Play::start, bed, opened());
      ward.post(Play::start, bed, PhaseChanged{Phase::dosing, "rn.adams", ""});
    }
    for (Time t = Play::start; t < Play::start + minutes{30}; t += pace) ward.advance(t);
    ward.advance(Play::start + minutes{30});
    results.push_back(log.lines);
    EXPECT_GT(log.lines.size(), 20u);
  }
  for (const Lines& lines : results) EXPECT_EQ(lines, results[0]);
}

TEST_F(WardTest, time_that_runs_backwards_is_taken_as_standing_still) {
  ward_.post(Play::start + seconds{10}, "bed1", value(97));
  ward_.post(Play::start + seconds{3}, "bed1", value(96));
  ward_.advance(Play::start + seconds{5});
  EXPECT_EQ(log_.lines.at(2), "10000 bed1 happened 1");
  EXPECT_EQ(ward_.now(), Play::start + seconds{10});
  EXPECT_EQ(ward_.bed("bed1").latest(Parameter::spo2)->at, Play::start + seconds{10});
}

TEST_F(WardTest, a_bed_without_a_session_is_never_ticked) {
  ward_.post(Play::start, "bed1", value(60));
  ward_.advance(Play::start + minutes{60});
  EXPECT_EQ(log_.lines.size(), 2u);
  EXPECT_EQ(ward_.bed("bed1").due, Time::max());
}

TEST_F(WardTest, a_tick_of_one_bed_leaves_the_other_one_alone) {
  dose("bed1");
  const Time due = ward_.bed("bed2").due;
  ward_.advance(Play::start + minutes{5});
  EXPECT_EQ(ward_.bed("bed2").due, due);
}

TEST(Ward, resumes_without_the_ticks_of_the_time_between) {
  Ward ward;
  Log log;
  ward.add_bed("bed1");
  ward.resume_at(Play::start);
  ward.attach(log);
  ward.post(Play::start, "bed1", opened());
  ward.post(Play::start, "bed1", PhaseChanged{Phase::dosing, "rn.adams", ""});
  log.lines.clear();
  ward.resume_at(Play::start + minutes{10});
  ward.advance(Play::start + minutes{10});
  EXPECT_TRUE(log.lines.empty());
  ward.advance(Play::start + minutes{10} + Millis{100});
  ASSERT_FALSE(log.lines.empty());
  EXPECT_TRUE(log.lines.at(0).starts_with("600100 bed1 ")) << log.lines.at(0);
}

TEST(Ward, begins_at_the_first_time_it_hears_of) {
  Ward ward;
  ward.add_bed("bed1");
  ward.advance(Play::start + Millis{30});
  EXPECT_EQ(ward.now(), Play::start + Millis{30});
  ward.advance(Play::start + Millis{100});
  EXPECT_EQ(ward.now(), Play::start + Millis{100});
}

TEST(Ward, judges_by_the_rules_it_is_given) {
  Ward ward{std::span<const Rule>{}};
  Log log;
  ward.add_bed("bed1");
  ward.attach(log);
  ward.post(Play::start, "bed1", opened());
  ward.post(Play::start, "bed1", PhaseChanged{Phase::dosing, "rn.adams", ""});
  ward.post(Play::start, "bed1", value(60));
  ward.advance(Play::start + minutes{1});
  EXPECT_TRUE(ward.bed("bed1").alerts.empty());
}

// The clinic's own parts are watched as a bed of their own.
TEST(Ward, the_clinic_is_a_bed_whose_devices_are_its_own_parts) {
  Ward ward;
  Log log;
  const BedId clinic{Ward::clinic};
  ward.add_bed(clinic);
  ward.resume_at(Play::start);
  ward.attach(log);
  ward.post(Play::start, clinic, SessionOpened{0, 0, clinic_profile(), "", "vigil", usual_team()});
  ward.post(Play::start, clinic, LinkChanged{"record", true, ""});
  ward.advance(Play::start + minutes{10});
  log.lines.clear();
  ward.post(Play::start + minutes{10}, clinic, LinkChanged{"record", false, "disk full"});
  EXPECT_EQ(log.lines.at(1),
            "600000 clinic raise link:record medium link-lost \"Not working: record: disk full\"");
  ward.advance(Play::start + minutes{12});
  EXPECT_EQ(std::count_if(log.lines.begin(), log.lines.end(),
                          [](const std::string& l) { return l.find(" page ") != l.npos; }),
            2)
      << "after a minute both nurses";
}

struct Meddler final : Outlet {
  Ward* ward = nullptr;
  void settled(Time t, const Bed& bed) override { ward->post(t, bed.id, Resumed{}); }
};

TEST(WardDeathTest, an_outlet_that_posts_from_inside_is_a_fault_of_the_program) {
  ::testing::GTEST_FLAG(death_test_style) = "threadsafe";
  Ward ward;
  Meddler meddler;
  meddler.ward = &ward;
  ward.add_bed("bed1");
  ward.attach(meddler);
  EXPECT_DEATH(ward.post(Play::start, "bed1", value(97)), "busy_");
}

}  // namespace
}  // namespace vigil::testing
