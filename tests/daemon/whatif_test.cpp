// Two profiles over stored sessions: what comes, goes and moves, and what a director must see.
#include "daemon/ctl/whatif.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <sstream>

#include "daemon/overlay_file.h"
#include "tests/daemon/store_scene.h"

namespace vigil::testing {
namespace {

using namespace std::chrono_literals;
namespace json = boost::json;
using alerts::Label;

const std::string profiles = VIGIL_SOURCE_DIR "/alerts/profiles/";

class WhatIfTest : public ::testing::Test {
 protected:
  void SetUp() override {
    desk_.emplace(dir_);
    scene_.ward.attach(desk_->journal);
    scene_.begin(scene_start);
  }

  void open(alerts::SessionId id,
            std::shared_ptr<const alerts::Profile> profile = scene_profile()) {
    scene_.post("bed1", alerts::LinkChanged{"nonin", true, "/dev/nonin"});
    alerts::SessionOpened opened;
    opened.session = opened.patient = id;
    opened.profile = std::move(profile);
    opened.nurse = opened.by = "rn.adams";
    opened.team = {{"rn.adams", alerts::Role::nurse, true}, {"rn.cole", alerts::Role::nurse, true}};
    scene_.post("bed1", opened);
    cuff();
    scene_.post("bed1", alerts::PhaseChanged{alerts::Phase::session, "dr.bell", "for the test"});
  }
  void close() {
    scene_.post("bed1", alerts::SessionClosed{"rn.adams", ""});
    scene_.now += 10min;
  }
  void cuff() {
    alerts::Observed seen{"cuff", {}};
    for (const auto& [p, value] : {std::pair{Parameter::systolic, 124.0},
                                   {Parameter::diastolic, 78.0},
                                   {Parameter::mean_pressure, 93.0}}) {
      seen.values.push_back({p, value, Quality::good, scene_.now, 0});
    }
    scene_.post("bed1", seen);
  }
  void breathe(std::chrono::seconds length, double spo2) {
    for (auto t = 0s; t < length; t += 1s) {
      scene_.now += 1s;
      if (t.count() % 240 == 120) cuff();
      scene_.vitals("bed1", spo2, 70.0 + static_cast<double>(t.count() % 5));
    }
  }
  const alerts::Alert& low() const {
    const auto& alerts = scene_.ward.bed("bed1").alerts;
    EXPECT_EQ(alerts.size(), 1U);
    EXPECT_EQ(alerts.at(0).worst.rule, "spo2-low");
    return alerts.at(0);
  }
  void say(Label label) {
    const alerts::AlertId id = label == Label::missed ? 0 : low().id;
    scene_.post("bed1", alerts::Labelled{id, label, "rn.adams", ""});
  }
  // A session with one fall of 50 s: to 89 % it is called for, to 91 % it is not. Neither is so
  // deep that the fall itself is called for.
  void session(alerts::SessionId id, double lowest, std::optional<Label> label = {}) {
    open(id);
    breathe(60s, 94);
    breathe(50s, lowest);
    if (label) say(*label);
    breathe(60s, 94);
    close();
  }

  // A file with another line for the limit of 90 %.
  std::string profile_with(const std::string& line) {
    std::string text = scene_profile()->text;
    const std::string old = "below = 90, clear = 92";
    const auto at = text.find(old);
    EXPECT_NE(at, text.npos);
    EXPECT_EQ(text.find(old, at + 1), text.npos);
    text.replace(at, old.size(), line);
    write_text(dir_.file("other.toml"), text);
    return dir_.file("other.toml");
  }
  std::string stricter() { return profile_with("below = 92, clear = 93"); }
  std::string looser() { return profile_with("below = 89, clear = 91"); }

  std::string ask(ctl::WhatIfCall call, int status = 0) {
    if (desk_) {
      EXPECT_TRUE(desk_->journal.close(scene_.now));
    }
    desk_.reset();
    call.database = call.database.empty() ? dir_.db() : call.database;
    std::ostringstream out, err;
    EXPECT_EQ(ctl::what_if(call, out, err), status) << out.str() << err.str();
    EXPECT_EQ(err.str().empty(), status != 2);
    return out.str() + err.str();
  }
  json::value table(const std::string& b, const std::string& a = "recorded",
                    const std::string& since = "") {
    ctl::WhatIfCall call;
    call.a = a;
    call.b = b;
    call.since = since;
    call.json = true;
    return json::parse(ask(call));
  }
  std::string paper(const std::string& b, bool each = false, int status = 0) {
    ctl::WhatIfCall call;
    call.b = b;
    call.each = each;
    return ask(call, status);
  }

  TempDb dir_;
  std::optional<Desk> desk_;
  Scene scene_;
};

std::int64_t sum(const json::value& counts) {
  std::int64_t all = 0;
  for (const auto& [label, count] : counts.as_object()) all += count.as_int64();
  return all;
}

TEST_F(WhatIfTest, identical_profiles_give_no_difference) {
  session(1, 89, Label::useful);
  session(2, 91);
  const json::value t = table("iv-ketamine-adult");
  EXPECT_EQ(t.at("sessions"), 2);
  EXPECT_EQ(t.at("recorded_alerts_differ"), 0);
  EXPECT_EQ(t.at("changes").as_array().size(), 0U);
  const json::value& low = t.at("rules").at("spo2-low");
  EXPECT_EQ(low.at("a").at("alerts"), 1);
  EXPECT_EQ(low.at("a"), low.at("b"));
  EXPECT_EQ(low.at("same"), 1);
  EXPECT_EQ(t.at("useful").at(0).at("outcome"), "kept");
  EXPECT_EQ(t.at("a").at("used").at(0).at("sha256"), t.at("b").at("used").at(0).at("sha256"));
  EXPECT_NE(paper("iv-ketamine-adult").find("No alert comes, goes or moves."), std::string::npos);
}

TEST_F(WhatIfTest, a_stricter_limit_brings_alerts_and_pages) {
  session(1, 91);
  session(2, 89);
  const json::value t = table(stricter());
  const json::value& low = t.at("rules").at("spo2-low");
  EXPECT_EQ(low.at("a").at("alerts"), 1);
  EXPECT_EQ(low.at("b").at("alerts"), 2);
  EXPECT_EQ(low.at("a").at("pages"), 1);
  EXPECT_EQ(low.at("b").at("pages"), 2);
  EXPECT_EQ(sum(low.at("come")), 1);
  EXPECT_EQ(sum(low.at("gone")), 0);
  EXPECT_EQ(t.at("changes").at(0).at("session"), 1);
  EXPECT_TRUE(t.at("changes").at(0).at("a").is_null());
}

TEST_F(WhatIfTest, what_somebody_found_useful_and_would_lose_stands_first) {
  session(1, 89, Label::nuisance);
  session(2, 89, Label::useful);
  session(3, 89);
  const json::value t = table(looser());
  const json::value& gone = t.at("rules").at("spo2-low").at("gone");
  EXPECT_EQ(gone.at("useful"), 1);
  EXPECT_EQ(gone.at("nuisance"), 1);
  EXPECT_EQ(gone.at("no_label"), 1);
  ASSERT_EQ(t.at("useful").as_array().size(), 1U);
  EXPECT_EQ(t.at("useful").at(0).at("outcome"), "gone");
  const std::string text = paper(looser());
  const auto list = text.find("LABELLED USEFUL, GONE BY B: 1\n  session 2 bed1  2025-03-02 ");
  ASSERT_NE(list, std::string::npos) << text;
  EXPECT_NE(text.find("spo2-low, medium: SpO2 low 89 % (limit 90)\n", list), std::string::npos);
  EXPECT_LT(list, text.find("\nrule "));
  EXPECT_NE(text.find("Signature ____"), std::string::npos);
}

TEST_F(WhatIfTest, who_thinks_again_is_taken_by_the_last_word) {
  open(1);
  breathe(60s, 94);
  breathe(50s, 89);
  say(Label::useful);
  say(Label::nuisance);
  close();
  EXPECT_EQ(table(looser()).at("useful").as_array().size(), 0U);
}

TEST_F(WhatIfTest, an_alert_that_comes_later_has_moved_and_a_useful_one_is_named) {
  session(1, 89, Label::useful);
  std::string text = scene_profile()->text;
  const auto limit = text.find("below = 90, clear = 92");
  const auto hold = text.find("doubt_hold_s = 90", limit);
  text.replace(text.find("hold_s = 15", limit), 11, "hold_s = 35");
  ASSERT_NE(hold, text.npos);
  write_text(dir_.file("late.toml"), text);
  const json::value t = table(dir_.file("late.toml"));
  const json::value& low = t.at("rules").at("spo2-low");
  EXPECT_EQ(low.at("same"), 0);
  EXPECT_EQ(sum(low.at("moved")), 1);
  EXPECT_EQ(low.at("moved").at("useful"), 1);
  EXPECT_EQ(t.at("useful").at(0).at("outcome"), "less");
  EXPECT_TRUE(t.at("useful").at(0).at("how").as_string().ends_with(" s later"));
  EXPECT_NE(paper(dir_.file("late.toml"), true).find("moved spo2-low"), std::string::npos);
}

TEST_F(WhatIfTest, what_somebody_missed_is_counted_where_it_would_have_come) {
  session(1, 91, Label::missed);
  session(2, 91);
  const json::value come = table(stricter()).at("rules").at("spo2-low").at("come");
  EXPECT_EQ(come.at("missed"), 1);
  EXPECT_EQ(come.at("no_label"), 1);
}

// By B the first alert of the bed is another one: the number that was acknowledged means the
// second, whose chain must stop where somebody answered.
TEST_F(WhatIfTest, an_acknowledgement_counts_for_what_it_meant) {
  open(1);
  breathe(60s, 94);
  breathe(50s, 91);
  breathe(400s, 94);
  breathe(30s, 89);
  ASSERT_EQ(low().id, 1U);
  scene_.acknowledge_all("bed1");
  breathe(150s, 89);
  close();
  const json::value t = table(stricter());
  const json::value& low = t.at("rules").at("spo2-low");
  EXPECT_EQ(low.at("a").at("pages"), 1);
  EXPECT_EQ(low.at("b").at("pages"), 2) << "the second nurse was not called for either";
  EXPECT_EQ(t.at("b").at("acknowledgements_dropped"), 0);
}

TEST_F(WhatIfTest, an_acknowledgement_of_what_is_not_there_is_dropped_and_counted) {
  open(1);
  breathe(60s, 94);
  breathe(40s, 89);
  scene_.acknowledge_all("bed1");
  breathe(30s, 94);
  scene_.post("bed1", alerts::Acknowledged{99, "rn.adams"});
  close();
  const json::value t = table(looser());
  EXPECT_EQ(t.at("a").at("acknowledgements_dropped"), 0);
  EXPECT_EQ(t.at("b").at("acknowledgements_dropped"), 1);
}

TEST_F(WhatIfTest, a_page_that_failed_failed_by_both) {
  open(1);
  breathe(60s, 94);
  breathe(50s, 91);
  breathe(400s, 94);
  breathe(30s, 89);
  const auto& pages = scene_.ward.bed("bed1").pages;
  ASSERT_EQ(pages.size(), 1U);
  scene_.post("bed1", alerts::PageReported{pages[0].page.id, alerts::Fate::failed, "no gateway"});
  ASSERT_EQ(scene_.ward.bed("bed1").pages.size(), 2U) << "the second nurse at once";
  scene_.acknowledge_all("bed1");
  breathe(60s, 94);
  close();
  const json::value t = table(stricter());
  EXPECT_EQ(t.at("rules").at("spo2-low").at("a").at("pages"), 2);
  EXPECT_EQ(t.at("rules").at("spo2-low").at("b").at("pages"), 3);
}

TEST_F(WhatIfTest, a_session_of_another_route_is_left_out_and_counted) {
  session(1, 89);
  open(2, parse_profile(read_text(profiles + "esketamine-nasal-adult.toml"), "nasal"));
  breathe(60s, 94);
  close();
  const json::value t = table("iv-ketamine-adult");
  EXPECT_EQ(t.at("sessions"), 1);
  EXPECT_EQ(t.at("left_out").at(0).at("sessions"), 1);
  EXPECT_EQ(t.at("left_out").at(0).at("why"), "route nasal, but iv-ketamine-adult is for iv");
}

TEST_F(WhatIfTest, a_route_that_nobody_recorded_is_not_guessed) {
  open(1, parse_profile(read_text(profiles + "record-only.toml"), "record-only"));
  close();
  ctl::WhatIfCall call;
  call.b = "iv-ketamine-adult";
  EXPECT_NE(ask(call, 2).find("no session can be judged: 1 route not recorded"), std::string::npos);
}

TEST_F(WhatIfTest, only_sessions_since_then_count) {
  session(1, 89);
  scene_.now += 48h;
  session(2, 89);
  EXPECT_EQ(table("iv-ketamine-adult").at("sessions"), 2);
  EXPECT_EQ(table("iv-ketamine-adult", "recorded", "2025-03-03").at("sessions"), 1);
  ctl::WhatIfCall call;
  call.b = "iv-ketamine-adult";
  call.since = "2025-03-05";
  EXPECT_NE(ask(call, 2).find("no session since 2025-03-05T00:00:00.000Z; the last one began "
                              "2025-03-04T08:"),
            std::string::npos);
  call.since = "2025-02-30";
  EXPECT_NE(ask(call, 2).find("--since 2025-02-30: no such date; wanted YYYY-MM-DD"),
            std::string::npos);
}

TEST_F(WhatIfTest, the_overlays_of_a_patient_stay) {
  const auto copd = parse_overlay(read_text(profiles + "overlays/copd-88-92.toml"), "copd");
  open(1, compose(*scene_profile(), {copd}, true));
  breathe(60s, 91);
  breathe(50s, 87);
  close();
  const json::value t = table("iv-ketamine-adult");
  EXPECT_EQ(t.at("changes").as_array().size(), 0U) << t.at("changes");
  EXPECT_EQ(t.at("a").at("used").at(0).at("with_overlays"), 1);
}

TEST_F(WhatIfTest, a_clinic_that_only_recorded_sees_what_would_have_come) {
  open(1, with_mode(scene_profile(), alerts::Mode::record_only));
  breathe(60s, 94);
  breathe(50s, 89);
  close();
  const json::value t = table("iv-ketamine-adult");
  EXPECT_EQ(sum(t.at("rules").at("spo2-low").at("come")), 1);
  EXPECT_EQ(t.at("a").at("used").at(0).at("mode"), "record-only");
  EXPECT_EQ(t.at("b").at("used").at(0).at("mode"), "assist");
}

TEST_F(WhatIfTest, a_record_that_was_altered_says_so_and_is_1) {
  session(1, 89);
  EXPECT_NE(paper("iv-ketamine-adult").find("chain      intact: "), std::string::npos);
  {
    auto database = store::open_record(dir_.db());
    ASSERT_TRUE(
        database->run("UPDATE journal SET body = replace(body, ',94]', ',95]') WHERE "
                      "kind = 'observed' AND seq = 9"));
  }
  EXPECT_NE(paper("iv-ketamine-adult", false, 1).find("chain      NOT VERIFIED: broken: entry 9"),
            std::string::npos);
}

TEST_F(WhatIfTest, a_wrong_call_says_what_is_wrong) {
  ctl::WhatIfCall call;
  call.b = "iv-ketamine-adult";
  EXPECT_NE(ask(call, 2).find("no session of a patient in this record"), std::string::npos);
  call.b = "no-such-profile";
  EXPECT_NE(ask(call, 2).find("no profile no-such-profile here, in "), std::string::npos);
  call.b = "iv-ketamine-adult";
  call.database = dir_.file("nothing.db");
  EXPECT_NE(ask(call, 2).find("nothing.db"), std::string::npos);
}

}  // namespace
}  // namespace vigil::testing
