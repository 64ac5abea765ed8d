// The server over loopback with a real browser's side of the protocol: signing in, what is refused,
// and who cannot keep it busy.
#include "daemon/dashboard/server.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/support/certificate.h"
#include "tests/support/running_server.h"
#include "tests/support/temp_db.h"

namespace vigil::testing {
namespace {

using namespace dashboard;
using std::chrono::milliseconds;
using std::chrono::seconds;

const std::string open_bed1 =
    R"({"profile":"iv-ketamine-adult","patient":"A. B.","nurse":"rn.adams"})";

TEST(Server, signing_in_gives_a_cookie_and_says_who_one_is) {
  RunningServer house;
  Browser browser{house.port};
  EXPECT_EQ(browser.get("/api/me").status, 401);
  const HttpReply in = browser.sign_in("rn.adams", password);
  EXPECT_EQ(in.status, 200);
  EXPECT_EQ(in.body, R"({"name":"rn.adams","display":"R. Adams","role":"nurse"})");
  const std::string cookie = in.header("set-cookie");
  EXPECT_TRUE(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict")) << cookie;
  EXPECT_EQ(browser.get("/api/me").body, in.body);
  house.on_loop([&] { EXPECT_EQ(house.clinic.sign_ins.size(), 1U) << "for after a restart"; });
  const HttpReply out = browser.post("/api/sign-out");
  EXPECT_EQ(out.status, 200);
  EXPECT_NE(out.header("set-cookie").find("Max-Age=0"), std::string::npos);
  house.on_loop([&] { EXPECT_TRUE(house.clinic.sign_ins.empty()); });
  browser.cookie = cookie.substr(0, cookie.find(';'));
  EXPECT_EQ(browser.get("/api/me").status, 401);
}

TEST(Server, a_wrong_password_and_an_unknown_name_cannot_be_told_apart) {
  RunningServer house;
  Browser browser{house.port};
  const HttpReply wrong = browser.sign_in("rn.adams", "not the password");
  const HttpReply unknown = browser.sign_in("no.one", "not the password");
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(unknown.status, 401);
  EXPECT_EQ(wrong.body, unknown.body);
}

TEST(Server, guessing_has_to_wait) {
  RunningServer house;
  Browser browser{house.port};
  for (int i = 0; i < 5; ++i) EXPECT_EQ(browser.sign_in("rn.adams", "wrong").status, 401);
  const HttpReply reply = browser.sign_in("rn.adams", password);
  EXPECT_EQ(reply.status, 429);
  EXPECT_EQ(reply.header("retry-after"), "1");
  house.on_loop([&] { house.clinic.clock.advance(seconds{1}); });
  EXPECT_EQ(browser.sign_in("rn.adams", password).status, 200);
}

TEST(Server, the_first_link_makes_the_first_technician_and_works_once) {
  RunningServer house;
  const std::string token = house.on_loop([&] {
    Access& access = house.clinic.access;
    for (Account a : people()) {
      a.verifier.clear();
      access.put(a);
    }
    return access.first_link(house.clinic.now());
  });
  Browser browser{house.port};
  const std::string body = R"({"token":")" + token +
                           R"(","name":"boss","display":"Boss","password":")" + password + "\"}";
  const HttpReply joined = browser.post("/api/join", body);
  EXPECT_EQ(joined.status, 200);
  EXPECT_EQ(joined.body, R"({"name":"boss","display":"Boss","role":"technician"})");
  EXPECT_EQ(browser.get("/api/people").status, 200);  // signed in already
  EXPECT_EQ(house.on_loop([&] { return house.clinic.saved.at(0).name; }), "boss");
  EXPECT_EQ(browser.post("/api/join", body).status, 403);
  EXPECT_EQ(browser.sign_in("boss", password).status, 200);
}

TEST(Server, an_invitation_is_made_and_used) {
  RunningServer house;
  Browser boss{house.port};
  boss.sign_in("tech", password);
  const HttpReply invited = boss.post(
      "/api/people", R"({"name":"rn.new","display":"N. New","role":"nurse","on_duty":true})");
  ASSERT_EQ(invited.status, 200) << invited.body;
  const std::size_t at = invited.body.find("/#/join/");
  ASSERT_NE(at, std::string::npos) << invited.body;
  const std::string token = invited.body.substr(at + 8, 43);
  Browser nurse{house.port};
  const HttpReply joined = nurse.post(
      "/api/join", R"({"token":")" + token +
                       R"(","name":"rn.new","display":"N. New","password":")" + password + "\"}");
  EXPECT_EQ(joined.status, 200) << joined.body;
  EXPECT_EQ(nurse.get("/api/me").body, R"({"name":"rn.new","display":"N. New","role":"nurse"})");
}

TEST(Server, a_form_of_another_site_is_refused) {
  RunningServer house;
  Browser browser{house.port};
  browser.sign_in("rn.adams", password);
  const std::string path = "/api/beds/bed1/open";
  EXPECT_EQ(browser.send("POST", path, open_bed1, {{"Content-Type", "application/json"}}).status,
            403);
  EXPECT_EQ(browser.send("POST", path, open_bed1, {{"X-Vigil", "1"}}).status, 415);
  EXPECT_EQ(browser.post(path, open_bed1).status, 200);
  EXPECT_TRUE(house.on_loop([&] { return house.clinic.ward.bed("bed1").session.has_value(); }));
}

TEST(Server, a_session_is_opened_with_how_the_pressure_answered_before) {
  RunningServer house;
  Browser browser{house.port};
  browser.sign_in("rn.adams", password);
  house.on_loop([&] { house.clinic.earlier_response = 1.4; });
  EXPECT_EQ(browser.post("/api/beds/bed1/open", open_bed1).status, 200);
  EXPECT_EQ(house.on_loop([&] { return house.clinic.ward.bed("bed1").session->dose.response; }),
            1.4);
}

TEST(Server, answers_only_after_the_disk_has_it) {
  RunningServer house;
  Browser browser{house.port};
  browser.sign_in("rn.adams", password);
  house.on_loop([&] { house.clinic.record_answers = false; });
  auto reply = std::async(std::launch::async,
                          [&] { return browser.post("/api/beds/bed1/open", open_bed1); });
  ASSERT_TRUE(house.eventually([&] { return house.clinic.unanswered.size() == 1; }));
  EXPECT_TRUE(house.on_loop([&] { return house.clinic.ward.bed("bed1").session.has_value(); }));
  EXPECT_EQ(reply.wait_for(seconds{0}), std::future_status::timeout);
  house.on_loop([&] { house.clinic.unanswered[0](true); });
  EXPECT_EQ(reply.get().status, 200);
}

TEST(Server, says_so_when_the_record_is_not_kept) {
  RunningServer house;
  Browser browser{house.port};
  browser.sign_in("rn.adams", password);
  house.on_loop([&] { house.clinic.on_disk = false; });
  const HttpReply reply = browser.post("/api/beds/bed1/open", open_bed1);
  EXPECT_EQ(reply.status, 503);
  EXPECT_NE(reply.body.find("note it on paper"), std::string::npos) << reply.body;
}

TEST(Server, does_not_wait_for_the_record_for_ever) {
  Settings settings = RunningServer::quick();
  settings.limits.record = milliseconds{20};
  RunningServer house{settings};
  Browser browser{house.port};
  browser.sign_in("rn.adams", password);
  house.on_loop([&] { house.clinic.record_answers = false; });
  EXPECT_EQ(browser.post("/api/beds/bed1/open", open_bed1).status, 503);
}

TEST(Server, reads_the_record_on_its_worker_and_survives_its_failure) {
  RunningServer house;
  Browser browser{house.port};
  browser.sign_in("au.dit", password);
  EXPECT_EQ(browser.get("/api/sessions").body, R"({"sessions":[]})");
  EXPECT_EQ(browser.get("/api/sessions/12").body, R"({"id":12})");
  EXPECT_EQ(browser.get("/api/sessions/13").status, 404);
}

TEST(Server, requests_that_are_no_good_get_an_answer_and_the_door) {
  RunningServer house;
  const auto status = [&](const std::string& bytes) {
    return raw_exchange(house.port, bytes).substr(0, 12);
  };
  EXPECT_EQ(status("nonsense\r\n\r\n"), "HTTP/1.1 400");
  EXPECT_EQ(status("GET / HTTP/1.1\r\nbad header\r\n\r\n"), "HTTP/1.1 400");
  EXPECT_EQ(status("GET /" + std::string(40'000, 'a') + " HTTP/1.1\r\n\r\n"), "HTTP/1.1 431");
  EXPECT_EQ(status("POST /api/sign-in HTTP/1.1\r\nContent-Length: 70000\r\n\r\n"), "HTTP/1.1 413");
  Browser browser{house.port};
  EXPECT_EQ(browser.post("/api/sign-in", std::string(70'000, ' ')).status, 413);
  EXPECT_EQ(browser.post("/api/sign-in", "{").status, 400);
  EXPECT_EQ(browser.get("/api/nothing").status, 404);
  EXPECT_EQ(browser.send("BREW", "/api/me", "", {}).status, 405);
}

TEST(Server, a_peer_that_sends_half_a_request_is_not_waited_for) {
  Settings settings = RunningServer::quick();
  settings.limits.read = milliseconds{50};
  RunningServer house{settings};
  EXPECT_EQ(raw_exchange(house.port, "POST /api/sign-in HTTP/1.1\r\nContent-Le"), "");
  EXPECT_EQ(raw_exchange(house.port, "POST /api/sign-in HTTP/1.1\r\nContent-Length: 9\r\n\r\n{"),
            "");
  Idler idler{house.port};
  EXPECT_EQ(idler.read_to_end(), "");
}

TEST(Server, the_number_of_connections_is_bounded) {
  Settings settings = RunningServer::quick();
  settings.limits.connections_per_peer = 2;
  RunningServer house{settings};
  auto first = std::make_unique<Idler>(house.port);
  const Idler second{house.port};
  Idler third{house.port};
  EXPECT_EQ(third.read_to_end(), "");
  first.reset();
  Browser browser{house.port};
  int status = 0;
  for (int i = 0; i < 1000 && status == 0; ++i) status = browser.get("/api/me").status;
  EXPECT_EQ(status, 401);
}

TEST(Server, every_answer_tells_the_browser_to_be_careful) {
  RunningServer house;
  Browser browser{house.port};
  for (const char* path : {"/api/me", "/", "/nothing.js"}) {
    const HttpReply reply = browser.get(path);
    EXPECT_NE(reply.header("content-security-policy").find("frame-ancestors 'none'"),
              std::string::npos)
        << path;
    EXPECT_EQ(reply.header("x-content-type-options"), "nosniff") << path;
    EXPECT_EQ(reply.header("referrer-policy"), "no-referrer") << path;
  }
  EXPECT_EQ(browser.get("/api/me").header("cache-control"), "no-store");
}

TEST(Server, pages_come_from_the_program_itself) {
  RunningServer house;
  Browser browser{house.port};
  const HttpReply page = browser.get("/");
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.header("content-type"), "text/html; charset=utf-8");
  EXPECT_EQ(browser.get("/uplot.js").header("content-type"), "text/javascript; charset=utf-8");
  const HttpReply head = browser.send("HEAD", "/", "", {});
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.body, "");
  EXPECT_EQ(head.header("content-length"), std::to_string(page.body.size()));
}

TEST(Server, pages_from_a_directory_stay_inside_it) {
  const TempDir dir;
  std::filesystem::create_directory(dir.file("www"));
  std::ofstream{dir.file("secret.js")} << "secret";
  std::ofstream{dir.file("www/app.js")} << "page";
  std::ofstream{dir.file("www/.hidden.js")} << "secret";
  std::ofstream{dir.file("www/notes.txt")} << "secret";
  std::filesystem::create_symlink("../secret.js", dir.file("www/link.js"));
  Settings settings = RunningServer::quick();
  settings.www = dir.file("www");
  RunningServer house{settings};
  Browser browser{house.port};
  EXPECT_EQ(browser.get("/app.js").body, "page");
  EXPECT_EQ(browser.get("/app.js?v=1").body, "page");
  for (const char* path : {"/../secret.js", "/%2e%2e/secret.js", "/./../secret.js", "//secret.js",
                           "/..%2fsecret.js", "/.hidden.js", "/notes.txt", "/link.js", "/www",
                           "/nothing.js", "/app.js/", "/etc/passwd"}) {
    const HttpReply reply = browser.get(path);
    EXPECT_EQ(reply.status, 404) << path;
    EXPECT_EQ(reply.body.find("secret"), std::string::npos) << path;
  }
}

TEST(Server, metrics_are_read_from_this_machine_but_not_through_a_proxy) {
  RunningServer house;
  Browser browser{house.port};
  const HttpReply reply = browser.get("/metrics");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.header("content-type"), "text/plain; version=0.0.4; charset=utf-8");
  EXPECT_EQ(browser.send("GET", "/metrics", "", {{"X-Forwarded-For", "10.0.0.9"}}).status, 401);
}

TEST(Server, listens_to_others_only_with_tls) {
  boost::asio::io_context io;
  SmallClinic clinic;
  Trend trend;
  Feed feed{clinic.ward, clinic.hooks.caption};
  const auto complaint = [&](Settings settings) -> std::string {
    try {
      const Server server{
          io, std::move(settings),
          Parts{clinic.ward, feed, trend, clinic.access, clinic.clock, clinic.hooks}};
    } catch (const std::runtime_error& e) {
      return e.what();
    }
    return "none";
  };
  Settings settings;
  settings.port = 0;
  EXPECT_EQ(complaint(settings), "none");
  settings.listen = "0.0.0.0";
  EXPECT_EQ(complaint(settings),
            "dashboard: 0.0.0.0 can be reached from other machines: set certificate and key, or "
            "listen on 127.0.0.1");
  settings.listen = "localhost";
  EXPECT_EQ(complaint(settings), "dashboard: \"localhost\" is not an address");
  settings.listen = "127.0.0.1";
  settings.certificate = "/nowhere/c.pem";
  EXPECT_EQ(complaint(settings), "dashboard: a certificate and its key belong together");
  settings.key = "/nowhere/k.pem";
  EXPECT_TRUE(complaint(settings).starts_with("dashboard: cannot use certificate /nowhere/c.pem"));
}

TEST(Server, with_tls_the_cookie_is_secure_and_old_versions_are_refused) {
  const TempDir dir;
  write_certificate(dir.file(""));
  Settings settings = RunningServer::quick();
  settings.certificate = dir.file("certificate.pem");
  settings.key = dir.file("key.pem");
  RunningServer house{settings};
  Browser browser{house.port, true};
  EXPECT_EQ(browser.get("/").status, 200);
  const HttpReply in = browser.sign_in("rn.adams", password);
  EXPECT_EQ(in.status, 200);
  EXPECT_TRUE(in.header("set-cookie").ends_with("; Secure")) << in.header("set-cookie");
  EXPECT_TRUE(refuses_old_tls(house.port));
  EXPECT_EQ(raw_exchange(house.port, "GET / HTTP/1.1\r\n\r\n").find("HTTP/1.1 200"),
            std::string::npos);
}

}  // namespace
}  // namespace vigil::testing
