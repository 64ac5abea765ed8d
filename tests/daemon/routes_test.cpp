// What every request means: who may do what, what a body may hold, and every refusal in words.
#include <gtest/gtest.h>

#include "tests/support/routes_case.h"

namespace vigil::testing {
namespace {

namespace json = boost::json;
using namespace dashboard;
using std::chrono::minutes;

struct Right {
  const char *method, *path,
      *roles;  // letters of those who may: Nurse Prescriber Technician Auditor
};

TEST_F(RoutesTest, every_command_has_its_roles) {
  const Right rights[] = {
      {"POST", "/api/sign-out", "NPTA"},
      {"POST", "/api/station", "NPTA"},
      {"POST", "/api/people", "T"},
      {"POST", "/api/beds/bed1/open", "NP"},
      {"POST", "/api/beds/bed1/phase", "NP"},
      {"POST", "/api/beds/bed1/close", "NP"},
      {"POST", "/api/beds/bed1/acknowledge", "NP"},
      {"POST", "/api/beds/bed1/pause-audio", "NP"},
      {"POST", "/api/beds/bed1/off", "NP"},
      {"POST", "/api/beds/bed1/chart", "NP"},
      {"POST", "/api/beds/bed1/nurse", "NP"},
      {"POST", "/api/beds/bed1/overlay", "NP"},
      {"POST", "/api/beds/bed1/identity", "NP"},
      {"POST", "/api/beds/bed1/label", "NP"},
      {"GET", "/api/beds/bed1/trend", "NPTA"},
      {"GET", "/api/me", "NPTA"},
      {"GET", "/api/people", "NPTA"},
      {"GET", "/api/profiles", "NPTA"},
      {"GET", "/api/overlays", "NPTA"},
      {"GET", "/api/sessions", "NPA"},
      {"GET", "/api/sessions/12", "NPA"},
      {"GET", "/metrics", "T"},
  };
  const std::pair<char, const char*> roles[] = {
      {'N', "rn.adams"}, {'P', "dr.cole"}, {'T', "tech"}, {'A', "au.dit"}};
  for (const Right& right : rights) {
    EXPECT_EQ(refusal(ask(right.method, right.path, ""), 401), "Please sign in.") << right.path;
    for (const auto& [letter, name] : roles) {
      const Outcome outcome = ask(right.method, right.path, name, "");
      const auto* answer = std::get_if<Answer>(&outcome);
      const bool forbidden = answer && answer->status == 403;
      EXPECT_EQ(forbidden, std::string_view{right.roles}.find(letter) == std::string_view::npos)
          << right.path << " as " << name;
    }
  }
}

TEST_F(RoutesTest, a_form_of_another_site_changes_nothing) {
  Request r{"POST", "/api/beds/bed1/open", "application/json", false, false, "{}"};
  const auto now = clinic_.now();
  EXPECT_EQ(refusal(route(r, clinic_.person("rn.adams"), clinic_.facts(), now), 403),
            "The request does not come from a page of Vigil.");
  r.marked = true;
  for (const char* type : {"", "text/plain", "application/x-www-form-urlencoded"}) {
    r.content_type = type;
    EXPECT_EQ(refusal(route(r, clinic_.person("rn.adams"), clinic_.facts(), now), 415),
              "The request must be JSON.");
  }
  r.content_type = "application/json; charset=utf-8";
  EXPECT_EQ(refusal(route(r, clinic_.person("rn.adams"), clinic_.facts(), now), 400),
            "\"profile\" is missing.");
  r.path = "/api/sign-in";
  r.marked = false;
  EXPECT_EQ(refusal(route(r, nullptr, clinic_.facts(), now), 403),
            "The request does not come from a page of Vigil.");
}

TEST_F(RoutesTest, unknown_paths_methods_and_beds_are_refused) {
  EXPECT_EQ(refusal(get("/api/nothing", "rn.adams"), 404), "There is nothing at this path.");
  EXPECT_EQ(refusal(get("/api/beds/bed1/open", "rn.adams"), 405), "This path knows no GET.");
  EXPECT_EQ(refusal(ask("DELETE", "/api/people", "tech"), 405), "This path knows no DELETE.");
  EXPECT_EQ(refusal(post("/api/beds/bed9/close", "rn.adams"), 404), "There is no such bed.");
  EXPECT_EQ(refusal(post("/api/beds//close", "rn.adams"), 404), "There is nothing at this path.");
  EXPECT_EQ(refusal(post("/api/beds/a/b/close", "rn.adams"), 404),
            "There is nothing at this path.");
  EXPECT_EQ(refusal(post("/index.html", "rn.adams"), 405), "This can only be read.");
  EXPECT_EQ(refusal(post("/metrics", "tech"), 405), "This can only be read.");
}

TEST_F(RoutesTest, bodies_that_are_no_good_are_refused_by_name) {
  const std::string chart = "/api/beds/bed1/chart";
  clinic_.open("bed1");
  EXPECT_EQ(refusal(post(chart, "rn.adams", "{"), 400), "The request is not valid JSON.");
  EXPECT_EQ(refusal(post(chart, "rn.adams", "[]"), 400), "The request must be a JSON object.");
  EXPECT_EQ(refusal(post(chart, "rn.adams", R"({"note":1})"), 400), "\"note\" must be a text.");
  EXPECT_EQ(refusal(post(chart, "rn.adams", R"({"note":"x","nose":1})"), 400),
            "\"nose\" is not known here.");
  EXPECT_EQ(refusal(post(chart, "rn.adams", R"({"values":[]})"), 400),
            "\"values\" must be an object.");
  EXPECT_EQ(refusal(post(chart, "rn.adams", R"({"note":"a\u0000b"})"), 400),
            "\"note\" contains characters that cannot be shown.");
  EXPECT_EQ(refusal(post(chart, "rn.adams", R"({"note":")" + std::string(3000, 'x') + "\"}"), 400),
            "\"note\" is longer than 2000 characters.");
  EXPECT_EQ(refusal(post(chart, "rn.adams", std::string(5000, '[')), 400),
            "The request is not valid JSON.");
  EXPECT_EQ(refusal(post(chart, "rn.adams", "{\"note\":\"\xFF\"}"), 400),
            "The request is not valid JSON.");
}

TEST_F(RoutesTest, opening_may_say_the_dose_that_suits_the_route) {
  const auto open = [&](const std::string& profile, const std::string& dose) {
    return post(
        "/api/beds/bed1/open", "rn.adams",
        R"({"patient":"A. B.","nurse":"rn.adams","profile":")" + profile + '"' + dose + '}');
  };
  const std::string iv = "iv-ketamine-adult", nasal = "esketamine-nasal-adult";
  const Outcome outcome = open(iv, R"(,"mg_per_kg":0.75,"minutes":50)");
  ASSERT_TRUE(std::holds_alternative<Open>(outcome));
  EXPECT_EQ(std::get<Open>(outcome).event.dose.mg_per_kg, 0.75);
  EXPECT_EQ(std::get<Open>(outcome).event.dose.minutes, 50);
  const Outcome spray = open(nasal, R"(,"devices":3)");
  ASSERT_TRUE(std::holds_alternative<Open>(spray));
  EXPECT_EQ(std::get<Open>(spray).event.dose.devices, 3);
  EXPECT_EQ(refusal(open(iv, R"(,"mg_per_kg":5)"), 400),
            "\"mg_per_kg\" must be a number from 0.1 to 2.");
  EXPECT_EQ(refusal(open(iv, R"(,"minutes":"40")"), 400),
            "\"minutes\" must be a number from 5 to 240.");
  EXPECT_EQ(refusal(open(iv, R"(,"devices":2)"), 400),
            "This profile is for an infusion: its dose is said in \"mg_per_kg\" and \"minutes\".");
  EXPECT_EQ(refusal(open(nasal, R"(,"mg_per_kg":0.5)"), 400),
            "This profile is for a nasal spray: its dose is said in \"devices\".");
  EXPECT_EQ(refusal(open(nasal, R"(,"devices":4)"), 400),
            "\"devices\" must be a whole number from 1 to 3.");
}

TEST_F(RoutesTest, opening_needs_a_free_bed_a_profile_and_a_nurse_on_duty) {
  const auto open = [&](const std::string& bed, const std::string& body) {
    return post("/api/beds/" + bed + "/open", "rn.adams", body);
  };
  const std::string good =
      R"({"profile":"iv-ketamine-adult","patient":"A. B.","nurse":"rn.adams"})";
  const Outcome outcome = open("bed1", good);
  ASSERT_TRUE(std::holds_alternative<Open>(outcome));
  const Open& wanted = std::get<Open>(outcome);
  EXPECT_EQ(wanted.bed, "bed1");
  EXPECT_EQ(wanted.patient, "A. B.");
  EXPECT_EQ(wanted.event.by, "rn.adams");
  EXPECT_EQ(wanted.event.profile->name, "iv-ketamine-adult");
  // Everybody on duty who cares for patients, and whether a pager reaches them.
  ASSERT_EQ(wanted.event.team.size(), 3U);
  EXPECT_EQ(wanted.event.team[0].name, "dr.cole");
  EXPECT_TRUE(wanted.event.team[1].reachable);
  EXPECT_FALSE(wanted.event.team[2].reachable);

  EXPECT_EQ(refusal(open("bed1", R"({"profile":"x","patient":"A","nurse":"rn.adams"})"), 400),
            "There is no profile \"x\".");
  const auto by = [&](const std::string& nurse) {
    return open("bed1",
                R"({"profile":"iv-ketamine-adult","patient":"A","nurse":")" + nurse + "\"}");
  };
  EXPECT_EQ(refusal(by("nobody"), 400), "There is nobody named \"nobody\".");
  EXPECT_EQ(refusal(by("tech"), 400), "T. Ech is neither nurse nor prescriber.");
  EXPECT_EQ(refusal(by("rn.off"), 409), "O. Ff is not on duty.");
  EXPECT_EQ(refusal(open("bed1", R"({"profile":"x","patient":"","nurse":"y"})"), 400),
            "\"patient\" must not be empty.");
  EXPECT_EQ(refusal(open("clinic", good), 404), "There is no such bed.");
  clinic_.open("bed1");
  EXPECT_EQ(refusal(open("bed1", good), 409), "Bed 1 has an open session.");
}

TEST_F(RoutesTest, an_unmet_gate_answers_with_its_list) {
  EXPECT_EQ(refusal(post("/api/beds/bed1/phase", "rn.adams", R"({"phase":"dosing"})"), 409),
            "No session is open at Bed 1.");
  clinic_.open("bed1");
  const Outcome refused = post("/api/beds/bed1/phase", "dr.cole", R"({"phase":"dosing"})");
  EXPECT_EQ(refusal(refused, 409), "First to be answered: Pregnant?");
  const json::value body = json::parse(std::get<Answer>(refused).body);
  ASSERT_FALSE(body.at("gate").as_array().empty());
  EXPECT_FALSE(body.at("gate").at(0).at("met").as_bool());

  alerts::Charted answers{"rn.adams", {}, {}, {}};
  for (const alerts::Question& q : clinic_.ward.bed("bed1").session->profile->screening) {
    answers.items[q.id] = q.wanted;
  }
  clinic_.post("bed1", answers);
  const std::string with_reason = R"({"phase":"dosing","reason":"known hypertension"})";
  EXPECT_EQ(refusal(post("/api/beds/bed1/phase", "rn.adams", with_reason), 409),
            "Only a prescriber may override the gate.");
  const auto event =
      event_of<alerts::PhaseChanged>(post("/api/beds/bed1/phase", "dr.cole", with_reason));
  EXPECT_EQ(event.phase, alerts::Phase::dosing);
  EXPECT_EQ(event.by, "dr.cole");
  EXPECT_EQ(event.reason, "known hypertension");
}

TEST_F(RoutesTest, phases_are_not_skipped) {
  clinic_.open("bed1");
  EXPECT_NE(
      refusal(post("/api/beds/bed1/phase", "dr.cole", R"({"phase":"discharge","reason":"hurry"})"),
              409)
          .find("discharge"),
      std::string::npos);
  EXPECT_EQ(refusal(post("/api/beds/bed1/phase", "dr.cole", R"({"phase":"lunch"})"), 400),
            "There is no phase \"lunch\".");
}

TEST_F(RoutesTest, closing_before_discharge_needs_a_reason) {
  EXPECT_EQ(refusal(post("/api/beds/bed1/close", "rn.adams"), 409), "No session is open at Bed 1.");
  clinic_.open("bed1");
  EXPECT_EQ(refusal(post("/api/beds/bed1/close", "rn.adams", R"({"reason":""})"), 409),
            "The patient has not been discharged: closing needs a reason.");
  const auto event = event_of<alerts::SessionClosed>(
      post("/api/beds/bed1/close", "rn.adams", R"({"reason":"patient left"})"));
  EXPECT_EQ(event.reason, "patient left");
  EXPECT_EQ(event.by, "rn.adams");
}

TEST_F(RoutesTest, only_an_alert_that_is_there_can_be_acknowledged) {
  clinic_.open("bed1");
  const alerts::AlertId id = clinic_.desaturate("bed1");
  ASSERT_NE(id, 0U);
  const std::string path = "/api/beds/bed1/acknowledge";
  const auto event = event_of<alerts::Acknowledged>(
      post(path, "rn.adams", "{\"alert\":" + std::to_string(id) + "}"));
  EXPECT_EQ(event.alert, id);
  EXPECT_EQ(event.by, "rn.adams");
  EXPECT_EQ(refusal(post(path, "rn.adams", R"({"alert":999})"), 409), "That alert is over.");
  for (const char* bad : {"-1", "0", "1.5", "\"1\"", "1e99", "18446744073709551615", "null"}) {
    EXPECT_NE(refusal(post(path, "rn.adams", std::string{"{\"alert\":"} + bad + "}"), 400)
                  .find("\"alert\" must be a whole number"),
              std::string::npos)
        << bad;
  }
}

TEST_F(RoutesTest, audio_pauses_are_short_and_can_be_ended) {
  clinic_.open("bed1");
  const std::string path = "/api/beds/bed1/pause-audio";
  EXPECT_EQ(event_of<alerts::AudioPaused>(post(path, "rn.adams", R"({"seconds":120})")).length,
            minutes{2});
  EXPECT_EQ(event_of<alerts::AudioPaused>(post(path, "rn.adams", R"({"seconds":0})")).length,
            Millis{0});
  EXPECT_EQ(refusal(post(path, "rn.adams", R"({"seconds":601})"), 400),
            "\"seconds\" must be a whole number from 0 to 600.");
  EXPECT_EQ(refusal(post("/api/beds/bed2/pause-audio", "rn.adams", R"({"seconds":60})"), 409),
            "No session is open at Bed 2.");
}

TEST_F(RoutesTest, alerts_of_a_limit_are_turned_off_with_a_reason_and_high_ones_never) {
  clinic_.open("bed1");
  const auto off = [&](const std::string& body) {
    return post("/api/beds/bed1/off", "rn.adams", body);
  };
  const auto event =
      event_of<alerts::TurnedOff>(off(R"({"rule":"hr-low","minutes":10,"reason":"runner"})"));
  EXPECT_EQ(event.rule, "hr-low");
  EXPECT_EQ(event.length, minutes{10});
  EXPECT_EQ(event.by, "rn.adams");
  EXPECT_EQ(event.reason, "runner");
  EXPECT_EQ(event_of<alerts::TurnedOff>(off(R"({"rule":"hr-low","minutes":0})")).length, Millis{0});
  EXPECT_EQ(refusal(off(R"({"rule":"hr-low","minutes":10})"), 400),
            "Turning alerts off needs a reason.");
  EXPECT_EQ(refusal(off(R"({"rule":"hr-low","minutes":61,"reason":"x"})"), 400),
            "\"minutes\" must be a whole number from 0 to 60.");
  for (const char* rule : {"spo2-critical", "link-lost", "no-such-rule"}) {
    const std::string body = R"({"rule":")" + std::string{rule} + R"(","minutes":5,"reason":"x"})";
    EXPECT_EQ(refusal(off(body), 409), "These alerts cannot be turned off.") << rule;
  }
}

TEST_F(RoutesTest, charted_values_are_plausible_or_refused) {
  clinic_.open("bed1");
  const auto chart = [&](const std::string& body) {
    return post("/api/beds/bed1/chart", "rn.adams", body);
  };
  const auto event =
      event_of<alerts::Charted>(chart(R"({"values":{"systolic":131,"diastolic":84,"sedation":4},
                "items":{"escort":"yes"},"note":"two\nlines"})"));
  EXPECT_EQ(event.by, "rn.adams");
  EXPECT_EQ(event.values.size(), 3U);
  EXPECT_EQ(event.items.at("escort"), "yes");
  EXPECT_EQ(event.note, "two\nlines");

  const auto refused = [&](const std::string& values) {
    return refusal(chart("{\"values\":{" + values + "}}"), 400);
  };
  EXPECT_EQ(refused(R"("spo2":101)"), "\"spo2\" must be from 30 to 100.");
  EXPECT_EQ(refused(R"("sedation":6)"), "\"sedation\" must be from 0 to 5.");
  EXPECT_EQ(refused(R"("systolic":131)"), "A pressure needs \"systolic\" and \"diastolic\".");
  EXPECT_EQ(refused(R"("mean_pressure":99)"), "A pressure needs \"systolic\" and \"diastolic\".");
  EXPECT_EQ(refused(R"("systolic":84,"diastolic":131)"),
            "\"systolic\" must be at least 10 above \"diastolic\".");
  EXPECT_EQ(refused(R"("weight":80)"), "\"weight\" cannot be charted.");
  EXPECT_EQ(refused(R"("perfusion_index":2)"), "\"perfusion_index\" cannot be charted.");
  EXPECT_EQ(refused(R"("spo2":"97")"), "\"spo2\" must be a number.");
  EXPECT_EQ(refusal(chart(R"({"items":{"No Such":"yes"}})"), 400),
            "\"No Such\" is not an item of a list.");
  EXPECT_EQ(refusal(chart(R"({"values":{},"items":{},"note":""})"), 400),
            "There is nothing to chart.");
  EXPECT_EQ(refusal(post("/api/beds/bed2/chart", "rn.adams", R"({"note":"x"})"), 409),
            "No session is open at Bed 2.");
}

TEST_F(RoutesTest, a_patient_is_given_to_another_nurse) {
  clinic_.open("bed1");
  const auto event = event_of<alerts::TeamChanged>(
      post("/api/beds/bed1/nurse", "rn.adams", R"({"nurse":"rn.baker"})"));
  EXPECT_EQ(event.nurse, "rn.baker");
  EXPECT_EQ(event.team.size(), 3U);
  EXPECT_EQ(refusal(post("/api/beds/bed1/nurse", "rn.adams", R"({"nurse":"rn.off"})"), 409),
            "O. Ff is not on duty.");
}

TEST_F(RoutesTest, a_session_is_asked_for_by_its_number) {
  EXPECT_EQ(std::get<ShowSession>(get("/api/sessions/12", "au.dit")).id, 12);
  for (const char* bad : {"0", "-1", "x", "12x", "99999999999999999999"}) {
    EXPECT_EQ(refusal(get(std::string{"/api/sessions/"} + bad, "au.dit"), 404),
              "There is no such session.");
  }
}

TEST_F(RoutesTest, metrics_are_for_this_machine_and_for_technicians) {
  Request r{"GET", "/metrics", "", false, true, ""};
  EXPECT_TRUE(
      std::holds_alternative<ShowMetrics>(route(r, nullptr, clinic_.facts(), clinic_.now())));
  EXPECT_TRUE(std::holds_alternative<ShowMetrics>(get("/metrics", "tech")));
}

TEST_F(RoutesTest, a_station_says_whether_it_can_be_heard) {
  EXPECT_FALSE(std::get<Station>(post("/api/station", "rn.adams", R"({"deaf":false})")).deaf);
  EXPECT_EQ(refusal(post("/api/station", "rn.adams", R"({"deaf":"no"})"), 400),
            "\"deaf\" must be true or false.");
}

TEST_F(RoutesTest, the_door_is_told_the_mode_and_nothing_else) {
  clinic_.mode = alerts::Mode::record_only;
  const Outcome outcome = get("/api/me", "");
  const json::object body = json::parse(std::get<Answer>(outcome).body).as_object();
  EXPECT_EQ(body.at("mode").as_string(), "record-only");
  EXPECT_EQ(body.size(), 2U) << "and the error";
  EXPECT_EQ(std::get<Answer>(get("/api/me", "rn.adams")).status, 200);
}

TEST_F(RoutesTest, pages_need_no_sign_in) {
  EXPECT_EQ(std::get<ShowPage>(get("/", "")).path, "/index.html");
  EXPECT_EQ(std::get<ShowPage>(get("/app.js", "")).path, "/app.js");
}

}  // namespace
}  // namespace vigil::testing
