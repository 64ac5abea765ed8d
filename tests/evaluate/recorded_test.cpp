// Recordings made by hand: what is counted, and what the monitor's alarms are held against.
#include "tests/evaluate/recorded.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/evaluate/session.h"
#include "tests/support/temp_dir.h"

namespace vigil::evaluate {
namespace {

namespace fs = std::filesystem;

// One sample a second: the wanted value in [from, to), ordinary ones otherwise.
std::string csv(int seconds, const std::string& column, int from, int to,
                const std::string& value) {
  std::string text = "t_seconds,hr,pr,spo2\n";
  for (int t = 0; t < seconds; ++t) {
    const bool here = t >= from && t < to;
    const std::string rate = std::to_string(70 + t % 5);
    text += std::to_string(t) + ',' + (here && column == "hr" ? value : rate) + ',' +
            (here && column == "hr" ? value : rate) + ',' +
            (here && column == "spo2" ? value : "94") + '\n';
  }
  return text;
}

class RecordedTest : public ::testing::Test {
 protected:
  void put(const std::string& set, const std::string& name, const std::string& text) {
    fs::create_directories(dir_.path() + "/" + set);
    std::ofstream{dir_.path() + "/" + set + "/" + name} << text;
  }
  Recorded run() {
    return recorded(dir_.path(), load(std::string{VIGIL_SOURCE_DIR} + "/alerts/profiles").iv);
  }
  std::string complaint() {
    try {
      run();
    } catch (const std::runtime_error& e) {
      return e.what();
    }
    return "accepted";
  }
  testing::TempDir dir_;
};

TEST_F(RecordedTest, a_short_dip_is_called_for_by_the_reference_alone_a_long_one_by_both) {
  put("set", "short.csv", csv(3600, "spo2", 600, 604, "89"));
  put("set", "long.csv", csv(3600, "spo2", 600, 660, "89"));
  const Recorded all = run();
  ASSERT_EQ(all.recordings.size(), 2U);
  const Recording& longer = all.recordings[0];
  const Recording& shorter = all.recordings[1];
  EXPECT_EQ(shorter.name, "short");
  EXPECT_EQ(shorter.pages, 0);
  EXPECT_EQ(shorter.by_rule, 1);
  EXPECT_EQ(longer.alerts, 1);
  EXPECT_EQ(longer.pages, 1);
  EXPECT_EQ(longer.by_cause, 1);
  EXPECT_EQ(longer.rules.at("spo2-low").alerts, 1);
  EXPECT_EQ(longer.rules.at("spo2-low").reference, 1);
  EXPECT_DOUBLE_EQ(longer.hours, 1);
  ASSERT_EQ(all.sets.size(), 1U);
  EXPECT_EQ(all.sets[0].recordings, 2);
  EXPECT_EQ(all.sets[0].by_rule, 2);
  EXPECT_DOUBLE_EQ(all.sets[0].monitored, 2);
}

TEST_F(RecordedTest, only_hours_with_a_value_are_monitored) {
  std::string text = "t_seconds,hr,spo2\n";
  for (int t = 0; t < 3600; ++t) text += std::to_string(t) + (t < 1800 ? ",70,97\n" : ",,\n");
  put("set", "a.csv", text);
  const Recording r = run().recordings.at(0);
  EXPECT_DOUBLE_EQ(r.hours, 1);
  EXPECT_DOUBLE_EQ(r.monitored, 0.5);
  EXPECT_EQ(r.pages, 0);
  EXPECT_GE(r.equipment, 1) << "the SpO2 is gone";
}

TEST_F(RecordedTest, a_page_that_is_repeated_is_one_page_and_many_notifications) {
  put("set", "a.csv", csv(1800, "hr", 600, 1800, "150"));
  const Recording r = run().recordings.at(0);
  EXPECT_EQ(r.alerts, 1);
  EXPECT_EQ(r.pages, 1);
  EXPECT_GT(r.notifications, 5);
}

TEST_F(RecordedTest, alarms_of_the_monitor_are_held_against_both) {
  put("icu", "ALARMS.csv",
      "record,monitor_alarm,expert_verdict,alarm_at_s,signals\n"
      "fast,Tachycardia,true,300,II\nbrief,Tachycardia,true,300,II\nquiet,Tachycardia,false,300,"
      "II\n"
      "blip,Bradycardia,false,300,II\nvt,Ventricular_Tachycardia,true,300,II\n");
  put("icu", "fast.csv", csv(301, "hr", 200, 301, "150"));
  put("icu", "brief.csv", csv(301, "hr", 295, 301, "150"));
  put("icu", "quiet.csv", csv(301, "hr", 0, 0, ""));
  put("icu", "blip.csv", csv(331, "hr", 290, 292, "30"));
  put("icu", "vt.csv", csv(301, "hr", 200, 301, "150"));
  const Recorded all = run();
  EXPECT_EQ(all.recordings.size(), 5U) << "ALARMS.csv is no recording";
  EXPECT_NE(recorded_text(all).find("icu *"), std::string::npos);
  const auto& fast = all.alarms.at("Tachycardia").by_verdict;
  EXPECT_EQ(fast[1].alarms, 2);
  EXPECT_EQ(fast[1].reference, 2);
  EXPECT_EQ(fast[1].vigil, 1);
  EXPECT_EQ(fast[1].waits, 1);
  EXPECT_EQ(fast[0].alarms, 1);
  EXPECT_EQ(fast[0].reference, 0);
  const auto& slow = all.alarms.at("Bradycardia").by_verdict;
  EXPECT_EQ(slow[0].reference, 1);
  EXPECT_EQ(slow[0].vigil, 0);
  EXPECT_EQ(slow[0].waits, 0);
  EXPECT_FALSE(all.alarms.at("Ventricular_Tachycardia").judged);
}

TEST_F(RecordedTest, tables_have_a_row_for_each_recording_and_each_set) {
  put("a", "one.csv", csv(600, "spo2", 300, 340, "89"));
  put("b", "two.csv", csv(600, "spo2", 0, 0, ""));
  const std::string text = recorded_csv(run());
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 5);
  EXPECT_NE(text.find("\na,one,1,0.167,0.167,"), std::string::npos) << text;
  EXPECT_NE(text.find("\nb,all,1,"), std::string::npos);
  EXPECT_NE(text.find("spo2-low_alerts,spo2-low_pages,spo2-low_reference"), std::string::npos);
  EXPECT_NE(recorded_text(run()).find("a by rule"), std::string::npos);
}

TEST_F(RecordedTest, what_is_no_recording_is_named) {
  EXPECT_NE(complaint().find(": no recordings; wanted folders with CSV files"), std::string::npos);
  put("a", "one.csv", "time\n1\n");
  EXPECT_NE(complaint().find("one.csv:1: no column t_seconds"), std::string::npos);
  put("a", "one.csv", "t_seconds\n1\n");
  put("a", "ALARMS.csv", "record,alarm\n");
  EXPECT_NE(complaint().find("ALARMS.csv:1: wanted record,"), std::string::npos);
  put("a", "ALARMS.csv", "record,monitor_alarm,expert_verdict,alarm_at_s\none,Asystole,maybe,3\n");
  EXPECT_NE(complaint().find("ALARMS.csv:2: wanted NAME,KIND,"), std::string::npos);
}

}  // namespace
}  // namespace vigil::evaluate
