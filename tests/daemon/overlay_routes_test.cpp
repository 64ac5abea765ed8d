// Signing what differs for a patient, saying whose monitor answers, and what people think of
// alerts.
#include <gtest/gtest.h>

#include "tests/support/routes_case.h"

namespace vigil::testing {
namespace {

namespace json = boost::json;
using namespace dashboard;

class PatientRoutes : public RoutesTest {
 protected:
  PatientRoutes() { clinic_.open("bed1"); }
  Outcome overlay(const std::string& who, const std::string& name, bool on = true) {
    return post(
        "/api/beds/bed1/overlay", who,
        R"({"overlay":")" + name + R"(","on":)" + (on ? "true" : "false") + R"(,"reason":"test"})");
  }
  Outcome label(const std::string& body) { return post("/api/beds/bed1/label", "rn.adams", body); }
};

TEST_F(PatientRoutes, every_overlay_is_offered_with_what_it_would_change_in_each_profile) {
  const Outcome outcome = get("/api/overlays", "rn.adams");
  const json::value body = json::parse(std::get<Answer>(outcome).body);
  const json::array& overlays = body.at("overlays").as_array();
  ASSERT_EQ(overlays.size(), clinic_.hooks.overlays().size());
  for (const json::value& one : overlays) {
    const json::object& changes = one.at("changes").as_object();
    EXPECT_EQ(changes.size(), clinic_.hooks.profiles().size());
    EXPECT_TRUE(changes.at("iv-ketamine-adult").as_string().ends_with('.'));
    const bool wants = one.at("name").as_string() == "athlete-low-rate";
    EXPECT_EQ(one.at("wants").as_array().size(), wants ? 1U : 0U);
  }
}

TEST_F(PatientRoutes, who_must_sign_signs_and_nobody_else) {
  EXPECT_EQ(
      refusal(overlay("rn.adams", "copd-88-92"), 403),
      "\"COPD or hypercapnia risk, target SpO2 88-92 %\" needs the signature of a prescriber.");
  const auto event = event_of<alerts::Adjusted>(overlay("dr.cole", "copd-88-92"));
  ASSERT_EQ(event.overlays.size(), 1U);
  EXPECT_EQ(event.overlays[0].by, "dr.cole");
  clinic_.post("bed1", event);
  EXPECT_EQ(refusal(overlay("dr.cole", "copd-88-92"), 409),
            "\"COPD or hypercapnia risk, target SpO2 88-92 %\" is in force already.");
  EXPECT_EQ(refusal(overlay("rn.adams", "copd-88-92", false), 403),
            "Only a prescriber may take \"COPD or hypercapnia risk, target SpO2 88-92 %\" off.");
  EXPECT_TRUE(event_of<alerts::Adjusted>(overlay("dr.cole", "copd-88-92", false)).overlays.empty());
}

TEST_F(PatientRoutes, the_second_signature_is_another_persons) {
  alerts::Adjusted waiting;
  waiting.profile = clinic_.hooks.profiles().at(1);
  waiting.overlays = {{"stimulant-or-maoi", "Psychostimulant or MAO inhibitor", "rn.adams", "",
                       "test", clinic_.now(), clinic_.now() + std::chrono::hours{1}, false}};
  waiting.by = "rn.adams";
  clinic_.post("bed1", waiting);
  EXPECT_EQ(refusal(overlay("rn.adams", "stimulant-or-maoi"), 409),
            "A second person must sign \"Psychostimulant or MAO inhibitor\".");
  const auto event = event_of<alerts::Adjusted>(overlay("rn.baker", "stimulant-or-maoi"));
  ASSERT_EQ(event.overlays.size(), 1U);
  EXPECT_TRUE(event.overlays[0].in_force);
  EXPECT_EQ(event.overlays[0].second, "rn.baker");
}

TEST_F(PatientRoutes, what_is_documented_first_is_documented_first) {
  EXPECT_EQ(refusal(overlay("dr.cole", "athlete-low-rate"), 409),
            "\"Low resting heart rate, documented\" needs \"resting-rate-documented\" charted with "
            "yes first.");
  clinic_.post("bed1", alerts::Charted{"rn.adams", {}, {{"resting-rate-documented", "yes"}}, ""});
  EXPECT_TRUE(event_of<alerts::Adjusted>(overlay("dr.cole", "athlete-low-rate")).profile);
}

TEST_F(PatientRoutes, only_a_device_that_is_held_back_can_be_confirmed) {
  const std::string path = "/api/beds/bed1/identity", body = R"({"device":"ge"})";
  EXPECT_EQ(refusal(post(path, "rn.adams", body), 409), "Nothing of \"ge\" is held back.");
  clinic_.post("bed1", alerts::Noticed{"ge", Notice::Kind::subject_changed, "another monitor"});
  EXPECT_EQ(event_of<alerts::IdentityConfirmed>(post(path, "rn.adams", body)).device, "ge");
}

TEST_F(PatientRoutes, a_label_is_of_an_alert_and_missed_of_none) {
  const alerts::AlertId id = clinic_.desaturate("bed1");
  const std::string alert = std::to_string(id);
  const auto event = event_of<alerts::Labelled>(
      label(R"({"alert":)" + alert + R"(,"label":"nuisance","note":""})"));
  EXPECT_EQ(event.alert, id);
  EXPECT_EQ(event.label, alerts::Label::nuisance);
  EXPECT_EQ(event_of<alerts::Labelled>(label(R"({"alert":0,"label":"missed"})")).note, "");
  const std::string wrong = "\"missed\" is for an event without an alert: \"alert\" is 0.";
  EXPECT_EQ(refusal(label(R"({"alert":0,"label":"useful"})"), 400), wrong);
  EXPECT_EQ(refusal(label(R"({"alert":)" + alert + R"(,"label":"missed"})"), 400), wrong);
  EXPECT_EQ(refusal(label(R"({"alert":9999,"label":"useful"})"), 409), "There was no such alert.");
}

}  // namespace
}  // namespace vigil::testing
