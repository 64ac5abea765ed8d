// Pages through gateways on the loopback. The clock is the test's.
#include "daemon/pager/pager.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <functional>
#include <map>
#include <stdexcept>

#include "daemon/profile_file.h"
#include "tests/support/fake_gateway.h"
#include "tests/support/manual_clock.h"

namespace vigil::testing {
namespace {

using alerts::Fate;
using alerts::Priority;
using Lines = std::vector<std::string>;
using std::chrono::milliseconds;
using std::chrono::seconds;

std::string text_of(const BedId& bed, const alerts::Event& event) {
  if (const auto* report = std::get_if<alerts::PageReported>(&event)) {
    return bed + " p" + std::to_string(report->page) + " " +
           std::string(alerts::name_of(report->fate)) + ": " + report->detail;
  }
  const auto& link = std::get<alerts::LinkChanged>(event);
  return bed + " " + link.device + (link.up ? " up" : " down: " + link.detail);
}

struct Pager : ::testing::Test {
  void start(std::vector<pager::GatewaySettings> gateways) {
    pager.emplace(
        io.get_executor(), pager::Settings{std::move(gateways)},
        [this](const std::string& account) { return contact(account); },
        [this](const BedId& at, const alerts::Event& event) {
          said.push_back(text_of(at, event));
        });
  }
  void start() { start({peer.settings("main")}); }

  std::optional<pager::Contact> contact(const std::string& account) const {
    const auto found = contacts.find(account);
    return found == contacts.end() ? std::nullopt : std::optional(found->second);
  }
  void ask(alerts::PageId id, const std::string& to = "rn.adams", Priority how = Priority::medium) {
    alerts::Page page;
    page.id = id;
    page.to = to;
    page.priority = how;
    page.text = "bed3 SpO2 low";
    pager->decided(clock.now(), bed, page);
  }
  // The world moves, the clock does not.
  void until(const std::function<bool()>& done, int turns = 2000) {
    for (int i = 0; i < turns && !done(); ++i) {
      pager->tick(clock.now());
      io.restart();
      io.run_for(milliseconds{1});
    }
    EXPECT_TRUE(done());
  }
  void until_said(std::size_t lines) {
    until([&] { return said.size() >= lines; });
  }
  // The clock moves; the world gets a moment each second.
  void pass(seconds length) {
    for (seconds done{}; done < length; ++done) {
      clock.advance(seconds{1});
      pager->tick(clock.now());
      breathe();
    }
  }
  // Everything that is ready, and what becomes ready by it.
  void breathe() {
    io.restart();
    while (io.poll() > 0 || io.run_for(std::chrono::microseconds{300}) > 0) io.restart();
  }
  Lines take() { return std::exchange(said, {}); }
  // The probe of a fresh gateway is over.
  void settle() {
    until_said(1);
    EXPECT_EQ(take(), Lines{"clinic pager:main up"});
  }

  boost::asio::io_context io;
  ManualClock clock;
  FakeGateway peer{io};
  std::map<std::string, pager::Contact> contacts{{"rn.adams", {"snpp", "5551234"}},
                                                 {"rn.baker", {"snpp", "5551235"}}};
  Bed bed = [] {
    Bed fresh;
    fresh.id = "bed3";
    return fresh;
  }();
  std::optional<pager::Pager> pager;
  Lines said;
};

TEST_F(Pager, the_record_says_what_was_sent_to_whom_by_which_gateway_in_whose_words) {
  start();
  settle();
  ask(12);
  until_said(1);
  EXPECT_EQ(take(), Lines{"bed3 p12 accepted: main: 250 ok"});
  EXPECT_EQ(peer.pages, Lines{"5551234 bed3 SpO2 low p12"});
  EXPECT_EQ(pager->counts().accepted, 1U);
  EXPECT_EQ(pager->counts().waiting, 0U);
}

TEST_F(Pager, a_dead_gateway_is_known_before_anybody_has_to_be_paged) {
  peer.stop_listening();
  start();
  pass(seconds{32});
  EXPECT_EQ(take(), Lines{"clinic pager:main down: no answer to greeting: Connection refused"});
  peer.listen_again();
  pass(seconds{31});
  EXPECT_EQ(take(), Lines{"clinic pager:main up"});
  EXPECT_EQ(peer.pages, Lines{});
}

TEST_F(Pager, a_gateway_that_nobody_uses_is_tried_every_five_minutes) {
  start();
  settle();
  pass(seconds{301});
  EXPECT_EQ(peer.conversations, 2);
  peer.stop_listening();
  pass(seconds{340});
  EXPECT_EQ(take(), Lines{"clinic pager:main down: no answer to greeting: Connection refused"});
}

TEST_F(Pager, a_busy_gateway_is_tried_three_times_with_pauses) {
  start();
  settle();
  int sends = 0;
  peer.answer = [&](const std::string& line) -> std::optional<std::string> {
    if (line != "SEND") return peer.well(line);
    ++sends;
    return "554 later\r\n";
  };
  ask(1);
  until([&] { return sends == 1; });
  pass(seconds{1});
  EXPECT_EQ(sends, 1);
  pass(seconds{2});
  EXPECT_EQ(sends, 2);
  pass(seconds{3});
  EXPECT_EQ(sends, 2);
  pass(seconds{2});
  EXPECT_EQ(sends, 3);
  EXPECT_EQ(take(),
            (Lines{"clinic pager:main down: 554 later", "bed3 p1 failed: main: 554 later"}));
}

TEST_F(Pager, a_refused_page_is_not_tried_again_and_the_gateway_counts_as_well) {
  start();
  settle();
  peer.answer = [&](const std::string& line) -> std::optional<std::string> {
    return line.starts_with("PAGE") ? "550 no such pager\r\n" : peer.well(line);
  };
  ask(1);
  until_said(1);
  EXPECT_EQ(take(), Lines{"bed3 p1 failed: main: 550 no such pager"});
}

TEST_F(Pager, a_page_without_a_fate_after_twenty_seconds_has_failed) {
  start();
  settle();
  peer.answer = [](const std::string&) { return ""; };
  ask(1);
  ask(2, "rn.baker");
  pass(seconds{19});
  EXPECT_EQ(pager->counts().waiting, 2U);
  pass(seconds{3});
  EXPECT_EQ(pager->counts().waiting, 0U);
  const Lines lines = take();
  EXPECT_EQ(std::count_if(lines.begin(), lines.end(),
                          [](const std::string& l) { return l.starts_with("bed3"); }),
            2);
  EXPECT_TRUE(lines.front().starts_with("bed3 p1 failed: no answer; main: ")) << lines.front();
}

TEST_F(Pager, a_person_without_a_pager_is_reported_at_once) {
  contacts["dr.cole"] = {"", ""};
  contacts["dr.dunn"] = {"pigeon", "1"};
  start();
  settle();
  ask(1, "nobody");
  ask(2, "dr.cole");
  ask(3, "dr.dunn");
  pager->tick(clock.now());
  EXPECT_EQ(take(),
            (Lines{"bed3 p1 failed: nobody has no pager", "bed3 p2 failed: dr.cole has no pager",
                   "bed3 p3 failed: no gateway for channel 'pigeon'"}));
}

TEST_F(Pager, one_gateway_that_hangs_does_not_delay_the_other) {
  FakeGateway hanging(io);
  hanging.answer = [](const std::string&) { return ""; };
  start({hanging.settings("hanging"), peer.settings("main")});
  until_said(1);
  take();
  for (alerts::PageId id = 1; id <= 5; ++id) ask(id);
  until_said(5);  // the clock stood still
  EXPECT_EQ(peer.pages.size(), 5U);
}

TEST_F(Pager, a_page_that_one_gateway_does_not_take_goes_to_the_other) {
  FakeGateway refusing(io);
  start({refusing.settings("other"), peer.settings("main")});
  until_said(2);
  take();
  refusing.answer = [](const std::string&) { return "421 down\r\n"; };
  ask(1);
  pass(seconds{3});
  EXPECT_EQ(take(), Lines{"bed3 p1 accepted: main: 250 ok"});
}

TEST_F(Pager, a_withdrawn_page_is_not_sent) {
  start();
  settle();
  ask(1);
  ask(2);
  pager->decided(clock.now(), bed, alerts::Withdraw{2, "acknowledged"});
  until_said(1);
  pass(seconds{1});
  EXPECT_EQ(peer.pages, Lines{"5551234 bed3 SpO2 low p1"});
  EXPECT_EQ(take(), Lines{"bed3 p1 accepted: main: 250 ok"});
}

TEST_F(Pager, the_most_urgent_page_goes_first) {
  start();
  settle();
  ask(1, "rn.adams", Priority::low);
  ask(2, "rn.adams", Priority::medium);
  ask(3, "rn.adams", Priority::high);
  ask(4, "rn.adams", Priority::high);
  until_said(4);
  EXPECT_EQ(peer.pages, (Lines{"5551234 bed3 SpO2 low p3", "5551234 bed3 SpO2 low p4",
                               "5551234 bed3 SpO2 low p2", "5551234 bed3 SpO2 low p1"}));
}

TEST_F(Pager, a_full_queue_is_told_and_so_is_its_end) {
  start();
  settle();
  peer.answer = [](const std::string&) { return ""; };
  for (alerts::PageId id = 1; id <= 66; ++id) ask(id);
  pager->tick(clock.now());
  EXPECT_EQ(take(), (Lines{"bed3 p65 failed: queue full", "clinic pager down: queue full",
                           "bed3 p66 failed: queue full"}));
  pass(seconds{25});
  EXPECT_EQ(pager->counts().waiting, 0U);
  const Lines lines = take();
  EXPECT_NE(std::find(lines.begin(), lines.end(), "clinic pager up"), lines.end());
  EXPECT_EQ(pager->counts().failed, 66U);
}

TEST_F(Pager, a_page_asked_for_again_while_it_is_on_its_way_is_sent_once) {
  start();
  settle();
  ask(1);
  pager->tick(clock.now());
  ask(1);
  until_said(1);
  pass(seconds{2});
  EXPECT_EQ(peer.pages.size(), 1U);
  EXPECT_EQ(take().size(), 1U);
}

// Whatever goes wrong once, and whenever: the page is taken in the end, its fate is told once, and
// when it was taken twice both bear the same identity.
TEST_F(Pager, any_single_failure_is_survived) {
  start();
  settle();
  const Lines faults{"drop", "busy", "mute", "garble", "twice"};
  const Lines places{"", "PAGE", "MESS", "SEND", "QUIT"};
  alerts::PageId id = 0;
  for (const std::string& fault : faults) {
    for (const std::string& place : places) {
      bool failed = false;
      peer.pages.clear();
      peer.answer = [&](const std::string& line) -> std::optional<std::string> {
        auto good = peer.well(line);
        if (failed || line.substr(0, 4) != place) return good;
        failed = true;
        if (fault == "drop") return std::nullopt;
        if (fault == "busy") return "421 later\r\n";
        if (fault == "mute") return "";
        return fault == "garble" ? "\x80\x81\r\n" : *good + *good;
      };
      ask(++id);
      pass(seconds{15});
      const std::string name = "p" + std::to_string(id);
      EXPECT_EQ(take(), Lines{"bed3 " + name + " accepted: main: 250 ok"}) << fault << place;
      EXPECT_GE(peer.pages.size(), 1U) << fault << place;
      EXPECT_LE(peer.pages.size(), 2U) << fault << place;
      for (const std::string& page : peer.pages) EXPECT_TRUE(page.ends_with(" " + name));
    }
  }
}

TEST_F(Pager, nothing_is_posted_after_stop) {
  start();
  settle();
  peer.answer = [&](const std::string& line) -> std::optional<std::string> {
    return line == "SEND" ? "" : peer.well(line);
  };
  ask(1);
  until([&] { return peer.heard.back() == "SEND"; });
  pager->stop();
  breathe();
  pager->tick(clock.now());
  EXPECT_EQ(take(), Lines{});
}

TEST_F(Pager, settings_that_make_no_sense_are_refused) {
  pager::GatewaySettings pigeon = peer.settings("main");
  pigeon.channel = "pigeon";
  EXPECT_THROW(start({pigeon}), std::runtime_error);
  EXPECT_THROW(start({peer.settings("main"), peer.settings("main")}), std::runtime_error);
}

// The journal's part: what happened, to be told to the next ward.
struct Memory final : Outlet {
  void happened(Time time, const Bed& at, const alerts::Event& event) override {
    events.emplace_back(time, at.id, event);
  }
  std::vector<std::tuple<Time, BedId, alerts::Event>> events;
};

void something_breaks(Ward& ward, Time at) {
  ward.post(at, "clinic",
            alerts::SessionOpened{
                1, 0, clinic_profile(), "", "vigil", {{"rn.adams", alerts::Role::nurse, true}}});
  ward.post(at, "clinic", alerts::LinkChanged{"record", false, "disk full"});
  ward.advance(at + seconds{61});
}

TEST_F(Pager, a_page_that_was_raised_and_not_sent_when_the_program_was_killed_is_sent_afterwards) {
  Memory journal;
  {
    Ward killed;
    killed.add_bed("clinic");
    killed.attach(journal);
    something_breaks(killed, clock.now());
    ASSERT_EQ(killed.bed("clinic").pages.size(), 1U);
  }
  clock.advance(seconds{90});
  Ward ward;
  ward.add_bed("clinic");
  for (const auto& [time, id, event] : std::vector(journal.events)) ward.post(time, id, event);
  pager.emplace(
      io.get_executor(), pager::Settings{{peer.settings("main")}},
      [this](const std::string& account) { return contact(account); },
      [&](const BedId& id, const alerts::Event& event) { ward.post(clock.now(), id, event); });
  ward.attach(*pager);
  ward.post(clock.now(), "clinic", alerts::Resumed{});
  until([&] { return ward.bed("clinic").pages.front().fate.has_value(); });
  EXPECT_EQ(ward.bed("clinic").pages.front().fate, Fate::accepted);
  ASSERT_EQ(peer.pages.size(), 1U);
  EXPECT_TRUE(peer.pages[0].starts_with("5551234 ")) << peer.pages[0];
  EXPECT_TRUE(peer.pages[0].ends_with(" p1")) << peer.pages[0];
}

}  // namespace
}  // namespace vigil::testing
