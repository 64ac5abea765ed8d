// What is told of alerts that are over and of what people said of them, and what overlays change.
#include "daemon/dashboard/hindsight.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "tests/support/small_clinic.h"

namespace vigil::testing {
namespace {

namespace json = boost::json;
using namespace dashboard;
using alerts::Label;
using alerts::Labelled;
using std::chrono::seconds;

json::object view(const SmallClinic& clinic, const BedId& bed = "bed1") {
  const Bed& b = clinic.ward.bed(bed);
  return json::parse(bed_json(b, clinic.hooks.caption(b), clinic.now())).as_object();
}

// Raised as medium, high for a while, over and seen.
alerts::AlertId lived(SmallClinic& clinic) {
  clinic.open("bed1");
  const alerts::AlertId id = clinic.desaturate("bed1");
  clinic.watch("bed1", {spo2(84), pulse(70)}, seconds{10});
  clinic.post("bed1", alerts::Acknowledged{id, "rn.adams"});
  clinic.watch("bed1", {spo2(99), pulse(70)}, seconds{120});
  return id;
}

TEST(Hindsight, an_alert_that_is_over_is_told_at_its_worst) {
  SmallClinic clinic;
  const alerts::AlertId id = lived(clinic);
  const json::array ended = view(clinic).at("ended").as_array();
  ASSERT_EQ(ended.size(), 1U);
  EXPECT_EQ(ended[0].at("id").to_number<alerts::AlertId>(), id);
  EXPECT_EQ(ended[0].at("priority").as_string(), "high");
  EXPECT_EQ(ended[0].at("headline").as_string(), "SpO2 very low 84 % (limit 85)");
  EXPECT_GT(ended[0].at("ended").as_int64(), ended[0].at("raised").as_int64());
  EXPECT_FALSE(ended[0].at("detail").as_string().empty());
}

TEST(Hindsight, a_label_stands_with_its_alert_and_changes_nothing_in_it) {
  SmallClinic clinic;
  clinic.open("bed1");
  const alerts::AlertId id = clinic.desaturate("bed1");
  const auto before = view(clinic).at("alerts").at(0).at("state");
  clinic.post("bed1", Labelled{id, Label::nuisance, "rn.adams", ""});
  const json::value alert = view(clinic).at("alerts").at(0);
  EXPECT_EQ(alert.at("state"), before);
  ASSERT_EQ(alert.at("labels").as_array().size(), 1U);
  EXPECT_EQ(alert.at("labels").at(0).at("label").as_string(), "nuisance");
  EXPECT_EQ(alert.at("labels").at(0).at("by").as_string(), "rn.adams");
}

TEST(Hindsight, whoever_thinks_again_is_taken_by_the_last_word_and_others_keep_theirs) {
  SmallClinic clinic;
  const alerts::AlertId id = lived(clinic);
  clinic.post("bed1", Labelled{id, Label::nuisance, "rn.adams", ""});
  clinic.post("bed1", Labelled{id, Label::nuisance, "rn.baker", ""});
  clinic.post("bed1", Labelled{id, Label::useful, "rn.adams", ""});
  const json::array labels = view(clinic).at("ended").at(0).at("labels").as_array();
  ASSERT_EQ(labels.size(), 2U);
  EXPECT_EQ(labels[0].at("by").as_string(), "rn.baker");
  EXPECT_EQ(labels[1].at("label").as_string(), "useful");
}

TEST(Hindsight, what_was_missed_stands_without_an_alert) {
  SmallClinic clinic;
  clinic.open("bed1");
  for (int i = 0; i < 20; ++i) {
    clinic.post("bed1", Labelled{0, Label::missed, "rn.adams", std::to_string(i)});
  }
  const json::array missed = view(clinic).at("missed").as_array();
  ASSERT_EQ(missed.size(), Hindsight::most_missed);
  EXPECT_EQ(missed[0].at("note").as_string(), "19") << "the last one first";
}

TEST(Hindsight, another_session_begins_with_nothing) {
  SmallClinic clinic;
  lived(clinic);
  clinic.post("bed1", Labelled{0, Label::missed, "rn.adams", ""});
  clinic.post("bed1", alerts::SessionClosed{"rn.adams", "test"});
  EXPECT_TRUE(view(clinic).at("ended").as_array().empty());
  clinic.open("bed1");
  EXPECT_TRUE(view(clinic).at("ended").as_array().empty());
  EXPECT_TRUE(view(clinic).at("missed").as_array().empty());
}

TEST(Hindsight, a_label_of_an_alert_that_nobody_remembers_is_for_the_record_alone) {
  SmallClinic clinic;
  clinic.open("bed1");
  clinic.post("bed1", Labelled{77, Label::useful, "rn.adams", ""});
  EXPECT_TRUE(view(clinic).at("ended").as_array().empty());
}

TEST(Foreign, the_view_says_since_when_and_how_it_showed_until_somebody_confirms) {
  SmallClinic clinic;
  clinic.open("bed1");
  clinic.post("bed1", alerts::LinkChanged{"ge", true, ""});
  EXPECT_TRUE(view(clinic).at("devices").at(0).at("foreign").is_null());
  const std::string how = "another monitor answers, B2 instead of B1";
  clinic.post("bed1", alerts::Noticed{"ge", Notice::Kind::subject_changed, how});
  clinic.post("bed1", alerts::Noticed{"ge", Notice::Kind::bad_frame, "later words"});
  const json::value foreign = view(clinic).at("devices").at(0).at("foreign");
  EXPECT_EQ(foreign.at("how").as_string(), how);
  EXPECT_EQ(foreign.at("since").as_int64(), clinic.now().time_since_epoch().count());
  clinic.post("bed1", alerts::IdentityConfirmed{"ge", "rn.adams"});
  EXPECT_TRUE(view(clinic).at("devices").at(0).at("foreign").is_null());
}

std::string sentence(const std::string& overlay, const std::string& profile = "iv-ketamine-adult") {
  const SmallClinic clinic;
  for (const auto& o : clinic.hooks.overlays()) {
    for (const auto& p : clinic.hooks.profiles()) {
      if (o->name == overlay && p->name == profile) return what_changes(*o, *p);
    }
  }
  return "not found";
}

TEST(OverlayWords, are_one_sentence_with_both_numbers) {
  EXPECT_EQ(sentence("copd-88-92"),
            "SpO2 falling: below 88 % instead of 93 % or less; "
            "SpO2 low: below 86 % instead of 90; "
            "SpO2 low for a minute: below 84 % instead of 88; "
            "SpO2 very low: below 82 % instead of 85; "
            "also SpO2 high on oxygen: above 92 %; "
            "NEWS2 by a target of 88 to 92 %; "
            "before leaving SpO2 from 88 % instead of 94.");
  EXPECT_EQ(sentence("age-65-plus"),
            "Pressure far above baseline: 35/20 mmHg above baseline or more instead of 40/25; "
            "Pressure low: below 100 mmHg instead of 90, mean below 65 mmHg instead of 60; "
            "before dosing up to 150/90 mmHg instead of 140/90.");
  EXPECT_EQ(sentence("sleep-apnoea-or-sedatives"),
            "SpO2 falling: 94 % or less instead of 93, for 30 s instead of 60 s; "
            "SpO2 low: below 91 % instead of 90, for 10 s instead of 15 s; "
            "No usable SpO2: called after 20 s instead of 60 s.");
  EXPECT_EQ(sentence("stimulant-or-maoi", "esketamine-nasal-adult"),
            "Pressure raised: 155/95 mmHg or more instead of 160/100; "
            "a cuff reading every 5 min.");
}

TEST(OverlayWords, the_view_says_what_a_signed_overlay_changes_and_who_must_sign_it) {
  SmallClinic clinic;
  alerts::SignedOverlay known;
  known.name = "copd-88-92";
  alerts::SignedOverlay gone;
  gone.name = "no-longer-there";
  alerts::SessionOpened event;
  event.session = 1;
  event.profile = clinic.hooks.profiles().at(1);
  event.overlays = {known, gone};
  clinic.post("bed1", event);
  const json::array overlays = view(clinic).at("session").at("overlays").as_array();
  ASSERT_EQ(overlays.size(), 2U);
  EXPECT_EQ(overlays[0].at("changes").as_string(), sentence("copd-88-92"));
  EXPECT_EQ(overlays[0].at("signature").as_string(), "prescriber");
  EXPECT_EQ(overlays[1].at("changes").as_string(), "");
}

}  // namespace
}  // namespace vigil::testing
