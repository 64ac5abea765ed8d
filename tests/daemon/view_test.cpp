// One bed as JSON: against tests/dashboard/fixtures, which the pages are tested with too, and value
// by value.
#include "daemon/dashboard/view.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>
#include <iterator>

#include "alerts/tasks.h"
#include "daemon/dashboard/json.h"
#include "daemon/dashboard/rank.h"
#include "tests/support/small_clinic.h"

namespace vigil::testing {
namespace {

namespace json = boost::json;
using namespace dashboard;
using std::chrono::minutes;
using std::chrono::seconds;

json::object view(const SmallClinic& clinic, const BedId& bed) {
  const Bed& b = clinic.ward.bed(bed);
  return json::parse(bed_json(b, clinic.hooks.caption(b), clinic.now())).as_object();
}

json::object fixture(const std::string& name) {
  std::ifstream in{VIGIL_SOURCE_DIR "/tests/dashboard/fixtures/" + name};
  return json::parse(std::string{std::istreambuf_iterator<char>{in}, {}}).as_object();
}

std::string kind_of(const json::value& v) {
  if (v.is_number()) return "number";
  return std::string{json::to_string(v.kind())};
}

// Every key of ours is one that the pages know, and of a kind that they have seen for it.
class Shapes {
 public:
  void learn(const std::string& path, const json::value& v) {
    kinds_[path].insert(kind_of(v));
    if (const auto* o = v.if_object()) {
      for (const auto& [key, inner] : *o) learn(path + "." + std::string{key}, inner);
    }
    if (const auto* list = v.if_array()) {
      for (const auto& inner : *list) learn(path + "[]", inner);
    }
  }
  void expect(const std::string& path, const json::value& v) const {
    const auto known = kinds_.find(path);
    ASSERT_NE(known, kinds_.end()) << path << " is not in the fixture";
    const bool nullable = v.is_null() || known->second.contains("null");
    EXPECT_TRUE(nullable || known->second.contains(kind_of(v))) << path << " is " << kind_of(v);
    if (const auto* o = v.if_object()) {
      for (const auto& [key, inner] : *o) expect(path + "." + std::string{key}, inner);
    }
    if (const auto* list = v.if_array()) {
      for (const auto& inner : *list) expect(path + "[]", inner);
    }
  }

 private:
  std::map<std::string, std::set<std::string>> kinds_;
};

TEST(View, says_what_the_pages_are_tested_with) {
  Shapes shapes;
  const json::object hello = fixture("floor.json");
  for (const json::value& bed : hello.at("beds").as_array()) shapes.learn("bed", bed);
  shapes.learn("bed", hello.at("station"));

  SmallClinic clinic;
  clinic.post("bed1", alerts::LinkChanged{"nonin", true, ""});
  clinic.open("bed1");
  const alerts::AlertId alert = clinic.desaturate("bed1");
  ASSERT_NE(alert, 0U);
  clinic.post("bed1", alerts::Acknowledged{alert, "rn.adams"});
  clinic.post("bed1", alerts::Charted{"rn.adams",
                                      {{Parameter::systolic, 131, Quality::good, std::nullopt, 0},
                                       {Parameter::diastolic, 84, Quality::good, std::nullopt, 0}},
                                      {},
                                      ""});
  shapes.expect("bed", view(clinic, "bed1"));
  shapes.expect("bed", view(clinic, "bed2"));
  shapes.expect("bed", view(clinic, "clinic"));
}

TEST(View, has_every_key_of_the_fixture) {
  SmallClinic clinic;
  clinic.open("bed1");
  const json::object ours = view(clinic, "bed1");
  const json::object hello = fixture("floor.json");
  for (const auto& [key, value] : hello.at("beds").at(0).as_object()) {
    EXPECT_TRUE(ours.contains(key)) << key;
  }
  for (const auto& [key, value] : hello.at("beds").at(0).at("session").as_object()) {
    EXPECT_TRUE(ours.at("session").as_object().contains(key)) << key;
  }
}

TEST(View, a_free_bed_shows_what_the_monitor_says_and_no_session) {
  SmallClinic clinic;
  clinic.observe("bed1", {spo2(97)});
  const json::object bed = view(clinic, "bed1");
  EXPECT_TRUE(bed.at("session").is_null());
  EXPECT_EQ(bed.at("readings").at("spo2").at("value").to_number<double>(), 97);
  EXPECT_TRUE(bed.at("cuff").is_null());
  EXPECT_EQ(bed.at("rank").as_int64(), 0);
}

TEST(View, a_cuff_reading_from_before_the_session_is_not_shown) {
  SmallClinic clinic;
  clinic.observe("bed1", {{Parameter::systolic, 150, Quality::good, std::nullopt, 0},
                          {Parameter::diastolic, 90, Quality::good, std::nullopt, 0}});
  EXPECT_TRUE(view(clinic, "bed1").at("cuff").is_null());
  clinic.open("bed1");
  EXPECT_TRUE(view(clinic, "bed1").at("cuff").is_null());
}

TEST(View, a_device_without_a_value_is_null_and_a_silent_one_absent) {
  SmallClinic clinic;
  clinic.open("bed1");
  clinic.observe("bed1", {spo2(97)});
  clinic.observe("bed1", {{Parameter::spo2, std::nullopt, Quality::invalid, std::nullopt, 0}});
  const json::object readings = view(clinic, "bed1").at("readings").as_object();
  EXPECT_TRUE(readings.at("spo2").at("value").is_null());
  EXPECT_EQ(readings.at("spo2").at("quality").as_string(), "invalid");
  EXPECT_FALSE(readings.contains("etco2"));
}

TEST(View, shows_the_limits_at_which_somebody_is_called) {
  SmallClinic clinic;
  clinic.open("bed1");
  clinic.observe("bed1", {spo2(97), pulse(70)});
  EXPECT_TRUE(view(clinic, "bed1").at("readings").at("spo2").at("low").is_null());  // baseline
  clinic.post("bed1", alerts::PhaseChanged{alerts::Phase::dosing, "dr.cole", "test"});
  const json::object readings = view(clinic, "bed1").at("readings").as_object();
  EXPECT_EQ(readings.at("spo2").at("low").to_number<double>(), 90);
  EXPECT_TRUE(readings.at("spo2").at("high").is_null());
  EXPECT_EQ(readings.at("pulse_rate").at("low").to_number<double>(), 45);
  EXPECT_EQ(readings.at("pulse_rate").at("high").to_number<double>(), 120);
}

TEST(View, the_gate_belongs_to_the_phase_that_follows) {
  SmallClinic clinic;
  clinic.open("bed1");
  const json::object baseline = view(clinic, "bed1").at("session").as_object();
  EXPECT_EQ(baseline.at("next_phase").as_string(), "dosing");
  EXPECT_FALSE(baseline.at("gate").as_array().empty());
  clinic.post("bed1", alerts::PhaseChanged{alerts::Phase::dosing, "dr.cole", "test"});
  const json::object dosing = view(clinic, "bed1").at("session").as_object();
  EXPECT_EQ(dosing.at("next_phase").as_string(), "session");
  EXPECT_FALSE(dosing.contains("gate"));
  EXPECT_TRUE(dosing.at("baseline").at("frozen").as_bool());
}

TEST(View, text_of_a_device_in_a_broken_encoding_comes_out_as_utf8) {
  SmallClinic clinic;
  clinic.post("bed1", alerts::LinkChanged{"nonin", false, "Gr\xFC\xDF\x80 \"x\"\x01"});
  const std::string text = bed_json(clinic.ward.bed("bed1"), {"Bed 1", "", true}, clinic.now());
  const json::value parsed = json::parse(text);  // refuses what is not UTF-8
  EXPECT_NE(text.find("\\u0001"), std::string::npos);
  EXPECT_NE(text.find("\xEF\xBF\xBD"), std::string::npos);
}

TEST(Json, keeps_good_utf8_and_replaces_the_rest) {
  const auto written = [](std::string_view s) {
    Json json;
    json.value(s);
    return json.take();
  };
  EXPECT_EQ(written("a\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80"),
            "\"a\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\"");
  for (const char* bad : {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\xFF"}) {
    EXPECT_NO_THROW(json::parse(written(bad))) << bad;
  }
}

TEST(Json, numbers_are_short_and_never_nan) {
  Json json;
  json.begin_list().value(97.0).value(36.6).value(98.6F).value(std::nan("")).value(true).value(7);
  json.end_list();
  EXPECT_EQ(json.text(), "[97,36.6,98.6,null,true,7]");
}

TEST(Rank, follows_the_order_in_which_beds_need_somebody) {
  SmallClinic clinic;
  const auto rank_of = [&](const BedId& bed) { return rank(clinic.ward.bed(bed), clinic.now()); };
  EXPECT_EQ(rank_of("bed1"), 0);
  clinic.open("bed1");
  clinic.watch("bed1", {spo2(97), pulse(70)}, seconds{2});
  const auto open = rank_of("bed1");
  EXPECT_GE(open, 50);
  const alerts::AlertId alert = clinic.desaturate("bed1");
  const auto medium = rank_of("bed1");
  EXPECT_EQ(medium / 1000, 2);
  clinic.watch("bed1", {spo2(84), pulse(70)}, seconds{20});
  EXPECT_EQ(rank_of("bed1") / 1000, 3);
  clinic.post("bed1", alerts::Acknowledged{alert, "rn.adams"});
  const auto acknowledged = rank_of("bed1");
  EXPECT_EQ(acknowledged, 800);
  EXPECT_LT(open, acknowledged);
}

TEST(Rank, an_overdue_task_comes_before_one_that_is_due_later) {
  SmallClinic clinic;
  clinic.open("bed1");
  clinic.post("bed1", alerts::PhaseChanged{alerts::Phase::dosing, "dr.cole", "test"});
  clinic.observe("bed1", {{Parameter::systolic, 131, Quality::good, std::nullopt, 0},
                          {Parameter::diastolic, 84, Quality::good, std::nullopt, 0}});
  const Bed& bed = clinic.ward.bed("bed1");
  ASSERT_EQ(alerts::tasks(bed).size(), 2U) << "and a sedation score";
  EXPECT_EQ(alerts::tasks(bed)[0].id, "cuff");
  EXPECT_EQ(rank(bed, clinic.now()), 100 + 399 - 5);
  EXPECT_EQ(rank(bed, clinic.now() + minutes{4}), 100 + 399 - 1);
  EXPECT_EQ(rank(bed, clinic.now() + minutes{5}), 100 + 399);
  EXPECT_EQ(rank(bed, clinic.now() + minutes{7}), 501);
}

}  // namespace
}  // namespace vigil::testing
