// Signing in, joining, and what a technician may change about an account.
#include <gtest/gtest.h>

#include "tests/support/routes_case.h"

namespace vigil::testing {
namespace {

namespace json = boost::json;
using namespace dashboard;

class PeopleTest : public RoutesTest {};

TEST_F(PeopleTest, signing_in_and_joining_need_their_keys) {
  const Outcome in = post("/api/sign-in", "", R"({"name":"rn.adams","password":"x"})");
  ASSERT_TRUE(std::holds_alternative<SignIn>(in));
  EXPECT_EQ(refusal(post("/api/sign-in", "", R"({"name":"rn.adams"})"), 400),
            "\"password\" is missing.");
  const auto join = [&](const std::string& token, const std::string& name,
                        const std::string& pass) {
    return post("/api/join", "",
                "{\"token\":\"" + token + "\",\"name\":\"" + name +
                    "\",\"display\":\"D\",\"password\":\"" + pass + "\"}");
  };
  const std::string token = clinic_.access.invite("rn.off", clinic_.now());
  EXPECT_TRUE(std::holds_alternative<Join>(join(token, "rn.off", password)));
  EXPECT_EQ(refusal(join(token, "rn.adams", password), 403), "This link belongs to \"rn.off\".");
  EXPECT_EQ(refusal(join(token, "rn.off", "short"), 400),
            "The password needs at least 10 characters.");
  EXPECT_EQ(refusal(join(token, "Rn Off", password), 400),
            "A name has 2 to 32 lower case letters, digits, dots and dashes.");
  EXPECT_EQ(refusal(join("wrong", "rn.off", password), 403),
            "This link is not valid any more. Please ask for a new one.");
}

TEST_F(PeopleTest, a_new_person_is_invited_and_a_known_one_changed) {
  const Outcome added = post("/api/people", "tech",
                             R"({"name":"rn.new","display":"N. New","role":"nurse",
                                 "channel":"main","pager":"5550199","on_duty":true})");
  ASSERT_TRUE(std::holds_alternative<Save>(added));
  EXPECT_TRUE(std::get<Save>(added).invite);
  EXPECT_EQ(std::get<Save>(added).account.pager, "5550199");
  EXPECT_TRUE(std::get<Save>(added).account.verifier.empty());

  const Outcome changed = post("/api/people", "tech", R"({"name":"rn.baker","on_duty":false})");
  ASSERT_TRUE(std::holds_alternative<Save>(changed));
  EXPECT_FALSE(std::get<Save>(changed).invite);
  EXPECT_FALSE(std::get<Save>(changed).account.verifier.empty());
  EXPECT_EQ(std::get<Save>(changed).account.display, "S. Baker");

  const Outcome again = post("/api/people", "tech", R"({"name":"rn.baker","invite":true})");
  EXPECT_TRUE(std::get<Save>(again).invite);
  const Outcome gone = post("/api/people", "tech", R"({"name":"rn.baker","revoke":true})");
  EXPECT_TRUE(std::get<Save>(gone).account.verifier.empty());
  EXPECT_FALSE(std::get<Save>(gone).account.on_duty);
}

TEST_F(PeopleTest, accounts_that_make_no_sense_are_refused) {
  const auto save = [&](const std::string& body) {
    return refusal(post("/api/people", "tech", body), 400);
  };
  EXPECT_EQ(save(R"({"name":"rn.new","role":"nurse"})"), "\"display\" is missing.");
  EXPECT_EQ(save(R"({"name":"rn.new","display":"N","role":"boss"})"), "There is no role \"boss\".");
  EXPECT_EQ(save(R"({"name":"Rn","display":"N","role":"nurse"})"),
            "A name has 2 to 32 lower case letters, digits, dots and dashes.");
  EXPECT_EQ(save(R"({"name":"rn.baker","channel":"main"})"),
            "\"channel\" and \"pager\" belong together.");
  EXPECT_EQ(save(R"({"name":"rn.baker","channel":"fax","pager":"1"})"),
            "There is no channel \"fax\" here.");
  EXPECT_EQ(save(R"({"name":"rn.baker","verifier":"x"})"), "\"verifier\" is not known here.");
}

TEST_F(PeopleTest, a_clinic_is_never_left_without_a_technician) {
  for (const char* body :
       {R"({"name":"tech","role":"nurse"})", R"({"name":"tech","revoke":true})"}) {
    EXPECT_EQ(refusal(post("/api/people", "tech", body), 409),
              "Nobody else could change accounts any more.");
  }
}

TEST_F(PeopleTest, a_nurse_with_a_patient_stays_on_duty) {
  clinic_.open("bed1", "rn.adams");
  for (const char* body :
       {R"({"name":"rn.adams","on_duty":false})", R"({"name":"rn.adams","revoke":true})",
        R"({"name":"rn.adams","role":"auditor"})"}) {
    EXPECT_EQ(refusal(post("/api/people", "tech", body), 409),
              "R. Adams looks after Bed 1: give it to somebody else first.");
  }
}

TEST_F(PeopleTest, open_sessions_learn_who_can_be_called) {
  clinic_.open("bed1", "rn.adams");
  const Outcome outcome =
      post("/api/people", "tech", R"({"name":"rn.baker","channel":"main","pager":"5550102"})");
  const Save& save = std::get<Save>(outcome);
  ASSERT_EQ(save.events.size(), 1U);
  EXPECT_EQ(save.events[0].first, "bed1");
  const auto& event = std::get<alerts::TeamChanged>(save.events[0].second);
  EXPECT_EQ(event.nurse, "rn.adams");
  EXPECT_EQ(event.by, "tech");
  EXPECT_TRUE(event.team.at(2).reachable);
}

TEST_F(PeopleTest, only_a_technician_sees_pagers) {
  const auto people = [&](const char* who) {
    return json::parse(std::get<Answer>(get("/api/people", who)).body);
  };
  EXPECT_EQ(people("tech").at("people").at(2).at("pager").as_string(), "5550101");
  EXPECT_FALSE(people("rn.adams").at("people").at(2).as_object().contains("pager"));
  EXPECT_EQ(people("rn.adams").at("channels").at(0).as_string(), "main");
  for (const char* who : {"tech", "rn.adams"}) {
    EXPECT_EQ(std::get<Answer>(get("/api/people", who)).body.find("argon2"), std::string::npos);
  }
}

TEST_F(PeopleTest, who_am_i_and_which_profiles_are_there) {
  EXPECT_EQ(std::get<Answer>(get("/api/me", "rn.adams")).body,
            R"({"name":"rn.adams","display":"R. Adams","role":"nurse"})");
  const json::value profiles = json::parse(std::get<Answer>(get("/api/profiles", "rn.adams")).body);
  EXPECT_EQ(profiles.at("profiles").at(1).at("name").as_string(), "iv-ketamine-adult");
  EXPECT_FALSE(profiles.at("profiles").at(1).at("signed").as_bool());
}

}  // namespace
}  // namespace vigil::testing
