// Which bed a value belongs to, and that it goes to no other.
#include "daemon/links/delivery.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "daemon/profile_file.h"
#include "tests/support/manual_clock.h"
#include "tests/support/recorder.h"

namespace vigil::testing {
namespace {

using Lines = std::vector<std::string>;
using links::Route;
using std::chrono::milliseconds;
using std::chrono::seconds;

const std::string noted = "bed1 hl7 identified: noted whose values this session takes";
const std::string held_back = "; its values are held back from this session";

struct Delivery : ::testing::Test {
  Delivery() {
    for (const char* bed : {"bed1", "bed2"}) ward.add_bed(bed);
    ward.attach(recorder);
  }
  void start(std::vector<Route> routes) {
    delivery.emplace(ward, "hl7", std::move(routes), seconds{10});
  }
  void start_shared() { start({{"bed1", "ICU^1", "P1"}, {"bed2", "ICU^2", ""}}); }

  // One message: a subject and a value of its.
  void message(const Subject& subject, double spo2 = 97) {
    Output output;
    output.subjects.push_back(subject);
    Observation o;
    o.value = spo2;
    output.say(o);
    delivery->take(clock.now(), output);
  }
  void pass(Millis length) {
    clock.advance(length);
    delivery->tick(clock.now(), false);
  }
  void open_session(const BedId& bed, alerts::SessionId id) {
    ward.post(clock.now(), bed,
              alerts::SessionOpened{id, 1, clinic_profile(), "rn.adams", "rn.adams", {}});
    recorder.take();
  }
  Lines take() { return recorder.take(); }

  ManualClock clock;
  Ward ward;
  Recorder recorder;
  std::optional<links::Delivery> delivery;
};

TEST_F(Delivery, a_shared_link_brings_each_value_to_its_bed) {
  start_shared();
  message({"ICU^2", "P9", ""}, 91);
  message({"ICU^1", "P1", ""}, 92);
  message({"", "P1", ""}, 93);  // by patient alone
  EXPECT_EQ(take(), (Lines{"bed2 hl7 up", "bed2 hl7 spo2=91", "bed1 hl7 up", "bed1 hl7 spo2=92",
                           "bed1 hl7 spo2=93"}));
}

TEST_F(Delivery, one_output_for_several_beds_is_one_event_each) {
  start_shared();
  Output output;
  output.subjects = {{"ICU^1", "", ""}, {"ICU^2", "", ""}};
  for (const std::uint16_t subject : std::initializer_list<std::uint16_t>{0, 0, 1, 1}) {
    Observation o;
    o.value = 90 + subject;
    o.subject = subject;
    output.say(o);
  }
  delivery->take(clock.now(), output);
  EXPECT_EQ(take(), (Lines{"bed1 hl7 up", "bed1 hl7 spo2=90 spo2=90", "bed2 hl7 up",
                           "bed2 hl7 spo2=91 spo2=91"}));
}

TEST_F(Delivery, an_unknown_subject_is_counted_and_delivered_to_nobody) {
  start_shared();
  for (int i = 0; i < 100; ++i) message({"ICU^" + std::to_string(100 + i), "", ""});
  message({"", "", ""});
  message({"icu^1", "", ""});  // not exactly ours
  EXPECT_EQ(take(), Lines{});
  EXPECT_EQ(delivery->counts().unknown_subjects, 102U);
}

TEST_F(Delivery, a_subject_that_names_two_beds_is_refused_and_both_are_told_once) {
  start({{"bed1", "ICU^1", "P1"}, {"bed2", "ICU^2", "P2"}});
  message({"ICU^1", "P2", ""});
  message({"ICU^1", "P2", ""});
  const std::string told =
      " hl7 refused: location and patient do not name the same bed; not delivered";
  EXPECT_EQ(take(), (Lines{"bed1" + told, "bed2" + told}));
  EXPECT_EQ(delivery->counts().disputed_subjects, 2U);
}

TEST_F(Delivery, a_location_of_ours_with_the_wrong_patient_is_refused) {
  start_shared();
  message({"ICU^1", "P7", ""});
  EXPECT_EQ(take(), Lines{"bed1 hl7 refused: location and patient do not name the same bed; not "
                          "delivered"});
}

TEST_F(Delivery, no_patient_is_in_the_log) {
  start_shared();
  ::testing::internal::CaptureStderr();
  message({"ICU^1", "SECRET^NAME", ""});
  message({"ELSEWHERE", "SECRET^NAME", ""});
  const std::string log = ::testing::internal::GetCapturedStderr();
  EXPECT_NE(log.find("ELSEWHERE"), std::string::npos);
  EXPECT_EQ(log.find("SECRET"), std::string::npos) << log;
}

TEST_F(Delivery, a_bed_that_falls_silent_is_told_though_the_link_goes_on) {
  start_shared();
  message({"ICU^1", "", ""});
  message({"ICU^2", "", ""});
  take();
  for (int i = 0; i < 12; ++i) {
    pass(seconds{1});
    message({"ICU^1", "", ""});
  }
  const Lines said = take();
  EXPECT_EQ(std::count(said.begin(), said.end(), "bed2 hl7 down: silent for 10.0 s"), 1);
  EXPECT_EQ(std::count(said.begin(), said.end(), "bed1 hl7 spo2=97"), 12);
}

TEST_F(Delivery, a_patient_changed_on_the_monitor_gives_no_value_to_the_running_session) {
  start({{"bed1", "", ""}});
  open_session("bed1", 7);
  message({"ROOM1", "P1", "DEV"});
  take();
  message({"ROOM1", "P2", "DEV"}, 81);
  message({"ROOM1", "", "DEV"}, 82);  // saying nothing does not bring the old patient back
  EXPECT_EQ(take(),
            Lines{"bed1 hl7 subject_changed: patient changed on the monitor; its values are held "
                  "back from this session"});
  EXPECT_EQ(delivery->counts().held_back, 2U);
  message({"ROOM1", "P1", "DEV"}, 95);
  EXPECT_EQ(take(), (Lines{"bed1 hl7 subject_back: monitor is back at this session's patient",
                           "bed1 hl7 spo2=95"}));
}

TEST_F(Delivery, a_new_session_begins_with_what_the_monitor_says_then) {
  start({{"bed1", "", ""}});
  open_session("bed1", 7);
  message({"", "P1", ""});
  message({"", "P2", ""});
  ward.post(clock.now(), "bed1", alerts::SessionClosed{"rn.adams", ""});
  open_session("bed1", 8);
  message({"", "P2", ""}, 94);
  EXPECT_EQ(take(), (Lines{noted, "bed1 hl7 spo2=94"}));
}

TEST_F(Delivery, another_monitor_on_the_same_cable_is_noticed_in_a_session_only) {
  start({{"bed1", "", ""}});
  message({"", "", "A"});
  message({"", "", "B"});
  EXPECT_EQ(take(), (Lines{"bed1 hl7 up", "bed1 hl7 spo2=97", "bed1 hl7 spo2=97"}));
  open_session("bed1", 7);
  message({"", "", "B"});
  message({"", "", "A"});
  EXPECT_EQ(take(), (Lines{noted, "bed1 hl7 spo2=97",
                           "bed1 hl7 subject_changed: another monitor answers, A instead of B" +
                               held_back}));
  // After a restart the record has no name for the first one.
  ward.post(clock.now(), "bed1", alerts::IdentityConfirmed{"hl7", "rn.adams"});
  message({"", "", "A"});
  start({{"bed1", "", ""}});
  take();
  message({"", "", "C"});
  EXPECT_EQ(take(), (Lines{"bed1 hl7 subject_changed: another monitor answers, C" + held_back,
                           "bed1 hl7 up"}));
}

// A new object over the same beds: what a restart leaves is what the record gives back to them.
TEST_F(Delivery, after_a_restart_a_session_keeps_the_subject_it_began_with) {
  start({{"bed1", "", ""}});
  open_session("bed1", 7);
  message({"ROOM1", "P1", "DEV"});
  start({{"bed1", "", ""}});
  take();
  message({"ROOM1", "P1", "DEV"}, 96);
  EXPECT_EQ(take(), (Lines{"bed1 hl7 up", "bed1 hl7 spo2=96"}));
  message({"ROOM1", "P2", "DEV"}, 81);
  EXPECT_EQ(take(), Lines{"bed1 hl7 subject_changed: patient changed on the monitor" + held_back});
  start({{"bed1", "", ""}});
  message({"ROOM1", "P2", "DEV"}, 82);
  message({"ROOM1", "", "DEV"}, 83);
  EXPECT_EQ(take(), Lines{"bed1 hl7 up"}) << "what was held back stays held back";
  message({"ROOM1", "P1", "DEV"}, 95);
  EXPECT_EQ(take(), (Lines{"bed1 hl7 subject_back: monitor is back at this session's patient",
                           "bed1 hl7 spo2=95"}));
}

TEST_F(Delivery, what_is_said_later_is_noted_as_well) {
  start({{"bed1", "", ""}});
  open_session("bed1", 7);
  message({"", "", ""});
  message({"", "P1", ""});
  message({"ROOM1", "", "DEV"});
  take();
  message({"ROOM2", "", "DEV"}, 81);
  EXPECT_EQ(take(), Lines{"bed1 hl7 subject_changed: location changed on the monitor, ROOM2 "
                          "instead of ROOM1" +
                          held_back});
  message({"", "P1", "DEV"}, 82);
  EXPECT_EQ(take(), Lines{}) << "the location is not said again";
}

TEST_F(Delivery, whom_a_person_confirms_is_noted_in_place_of_the_other) {
  start({{"bed1", "", ""}});
  open_session("bed1", 7);
  message({"", "P1", ""});
  message({"", "P2", ""});
  ward.post(clock.now(), "bed1", alerts::IdentityConfirmed{"hl7", "rn.adams"});
  start({{"bed1", "", ""}});
  take();
  message({"", "P2", ""}, 94);
  EXPECT_EQ(take(), (Lines{noted, "bed1 hl7 up", "bed1 hl7 spo2=94"}));
  message({"", "P1", ""}, 81);
  EXPECT_EQ(take(), Lines{"bed1 hl7 subject_changed: patient changed on the monitor" + held_back});
}

// From a record of before marks were noted: nobody can say who is back, but a person.
TEST_F(Delivery, held_back_without_marks_stays_so_until_a_person_confirms) {
  start({{"bed1", "", ""}});
  open_session("bed1", 7);
  ward.post(clock.now(), "bed1", alerts::Noticed{"hl7", Notice::Kind::subject_changed, ""});
  take();
  message({"ROOM1", "P1", "DEV"}, 81);
  EXPECT_EQ(take(), Lines{"bed1 hl7 up"});
  ward.post(clock.now(), "bed1", alerts::IdentityConfirmed{"hl7", "rn.adams"});
  take();
  message({"ROOM1", "P1", "DEV"}, 95);
  EXPECT_EQ(take(), (Lines{noted, "bed1 hl7 spo2=95"}));
}

TEST_F(Delivery, marks_are_not_what_they_stand_for_and_differ_from_session_to_session) {
  start({{"bed1", "", ""}});
  std::vector<std::string> marks;
  for (const alerts::SessionId session : {7, 8}) {
    open_session("bed1", session);
    message({"ROOM1", "12345678", "DEV"});
    marks.push_back(ward.bed("bed1").devices.at("hl7").subject);
    EXPECT_EQ(marks.back().find("12345678"), std::string::npos);
    EXPECT_EQ(marks.back().find("ROOM1"), std::string::npos);
    ward.post(clock.now(), "bed1", alerts::SessionClosed{"rn.adams", ""});
  }
  EXPECT_NE(marks[0], marks[1]);
}

TEST_F(Delivery, a_link_held_back_is_not_silent) {
  start({{"bed1", "", ""}});
  open_session("bed1", 7);
  message({"", "P1", ""});
  message({"", "P2", ""});
  take();
  for (int i = 0; i < 30; ++i) {
    pass(seconds{1});
    message({"", "P2", ""});
  }
  EXPECT_EQ(take(), Lines{});
}

TEST_F(Delivery, noise_is_no_sign_of_life_even_when_the_subject_is_known) {
  start({{"bed1", "", ""}});
  Output output;
  output.subjects = {{"ICU^1", "P1", ""}, {"", "", ""}};
  output.say(Notice{Notice::Kind::bad_frame, "cut short", 1});
  EXPECT_FALSE(delivery->take(clock.now(), output));
  EXPECT_EQ(take(), Lines{"bed1 hl7 bad_frame: cut short"});
}

TEST_F(Delivery, noise_on_a_shared_link_belongs_to_no_bed_and_to_no_unknown_subject) {
  start_shared();
  Output output;
  output.subjects = {{"", "", ""}};
  output.say(Notice{Notice::Kind::bad_frame, "cut short", 0});
  delivery->take(clock.now(), output);
  EXPECT_EQ(take(), Lines{});
  EXPECT_EQ(delivery->counts().unknown_subjects, 0U);
  EXPECT_EQ(delivery->counts().bad_frames, 1U);
}

TEST_F(Delivery, waves_pass_by_to_their_bed) {
  start_shared();
  Output output;
  output.subjects = {{"ICU^2", "", ""}};
  output.waves.push_back({Parameter::spo2, milliseconds{13}, {1, 2, 3}, 0});
  delivery->take(clock.now(), output);
  EXPECT_EQ(take(), (Lines{"bed2 hl7 up", "bed2 wave"}));
}

TEST_F(Delivery, a_subject_out_of_range_goes_nowhere) {
  start_shared();
  Output output;
  Observation o;
  o.value = 97;
  o.subject = 3;
  output.say(o);
  delivery->take(clock.now(), output);
  EXPECT_EQ(take(), Lines{});
}

TEST_F(Delivery, routes_that_cannot_be_told_apart_are_refused) {
  EXPECT_THROW(start({}), std::runtime_error);
  EXPECT_THROW(start({{"bed1", "", ""}, {"bed2", "B", ""}}), std::runtime_error);
  EXPECT_THROW(start({{"bed1", "A", ""}, {"bed2", "A", ""}}), std::runtime_error);
  EXPECT_THROW(start({{"bed1", "A", "P"}, {"bed2", "B", "P"}}), std::runtime_error);
  EXPECT_THROW(start({{"bed1", "A", ""}, {"bed1", "B", ""}}), std::runtime_error);
}

}  // namespace
}  // namespace vigil::testing
