// Who is signed in, for how long, and how guessing is slowed down.
#include "daemon/dashboard/access.h"

#include <gtest/gtest.h>

#include "daemon/dashboard/origin.h"
#include "tests/support/small_clinic.h"

namespace vigil::testing {
namespace {

using namespace dashboard;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

class AccessTest : public ::testing::Test {
 protected:
  AccessTest() : access_(people(), cheap) {}
  Time now() const { return clock_.now(); }

  ManualClock clock_;
  Access access_;
};

TEST_F(AccessTest, a_sign_in_is_known_by_its_cookie_and_nobody_elses) {
  const std::string id = access_.sign_in("rn.adams", "10.0.0.1", now());
  const auto who = access_.who(id, now());
  ASSERT_TRUE(who);
  EXPECT_EQ(who->account->name, "rn.adams");
  EXPECT_FALSE(access_.who("", now()));
  EXPECT_FALSE(access_.who(id + "x", now()));
  EXPECT_FALSE(access_.who(random_id(), now()));
}

TEST_F(AccessTest, identifiers_have_256_bits_and_never_repeat) {
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) seen.insert(random_id());
  EXPECT_EQ(seen.size(), 1000U);
  EXPECT_EQ(seen.begin()->size(), 43U);  // base64 of 32 bytes
}

TEST_F(AccessTest, twelve_idle_hours_end_a_sign_in) {
  const std::string id = access_.sign_in("rn.adams", "10.0.0.1", now());
  clock_.advance(hours{12} - seconds{1});
  EXPECT_TRUE(access_.who(id, now()));
  clock_.advance(hours{12});
  EXPECT_FALSE(access_.who(id, now()));
}

TEST_F(AccessTest, a_shift_ends_a_sign_in_however_busy) {
  const std::string id = access_.sign_in("rn.adams", "10.0.0.1", now());
  const auto key = access_.who(id, now())->key;
  for (int hour = 1; hour < 16; ++hour) {
    clock_.advance(hours{1});
    EXPECT_TRUE(access_.who(id, now())) << hour;
  }
  clock_.advance(hours{1});
  EXPECT_FALSE(access_.who(id, now()));
  EXPECT_EQ(access_.account_of(key, now()), nullptr);
}

TEST_F(AccessTest, looking_whether_it_is_valid_is_no_use_of_it) {
  const std::string id = access_.sign_in("rn.adams", "10.0.0.1", now());
  const auto key = access_.who(id, now())->key;
  clock_.advance(hours{11});
  EXPECT_NE(access_.account_of(key, now()), nullptr);
  clock_.advance(hours{1});
  EXPECT_EQ(access_.account_of(key, now()), nullptr);
}

TEST_F(AccessTest, signing_out_ends_one_sign_in_and_not_the_other) {
  const std::string station = access_.sign_in("rn.adams", "10.0.0.1", now());
  const std::string tablet = access_.sign_in("rn.adams", "10.0.0.2", now());
  access_.sign_out(access_.who(station, now())->key);
  EXPECT_FALSE(access_.who(station, now()));
  EXPECT_TRUE(access_.who(tablet, now()));
}

TEST_F(AccessTest, a_new_role_or_password_ends_every_sign_in) {
  const std::string id = access_.sign_in("rn.adams", "10.0.0.1", now());
  Account account = *access_.find("rn.adams");
  account.display = "Renee Adams";
  access_.put(account);
  EXPECT_TRUE(access_.who(id, now()));
  account.role = alerts::Role::auditor;
  access_.put(account);
  EXPECT_FALSE(access_.who(id, now()));
}

TEST_F(AccessTest, a_restart_ends_no_sign_in_that_had_time_left) {
  const std::string old = access_.sign_in("rn.adams", "10.0.0.1", now());
  clock_.advance(Access::one_shift - hours{1});
  const std::string id = access_.sign_in("rn.baker", "10.0.0.2", now());
  const std::string again = access_.sign_in("rn.adams", "10.0.0.1", now());
  std::vector<KeptSignIn> kept = access_.sign_ins();
  ASSERT_EQ(kept.size(), 2U) << "the idle one has expired";
  kept.push_back({digest_of("long ago"), "rn.adams", now() - Access::one_shift});
  kept.push_back({digest_of("somebody"), "no.one", now()});

  std::vector<Account> accounts;
  for (const auto& [name, account] : access_.accounts()) accounts.push_back(account);
  Access restarted{accounts, access_.cost()};
  clock_.advance(hours{11});
  restarted.restore(kept, now());
  EXPECT_EQ(restarted.sign_ins().size(), 2U);
  EXPECT_EQ(restarted.who(id, now())->account->name, "rn.baker");
  EXPECT_TRUE(restarted.deaf(restarted.who(id, now())->key)) << "until its screen says otherwise";
  EXPECT_FALSE(restarted.who(old, now()));
  clock_.advance(hours{5});
  EXPECT_FALSE(restarted.who(again, now())) << "a restart does not lengthen a shift";
}

TEST_F(AccessTest, the_number_of_sign_ins_is_bounded) {
  const std::string first = access_.sign_in("rn.adams", "10.0.0.1", now());
  clock_.advance(seconds{1});
  for (std::size_t i = 0; i < Access::most_sign_ins; ++i) {
    access_.sign_in("rn.baker", "10.0.0.1", now());
  }
  EXPECT_FALSE(access_.who(first, now()));
}

TEST_F(AccessTest, a_screen_is_deaf_until_it_says_that_it_is_not) {
  const std::string id = access_.sign_in("rn.adams", "10.0.0.1", now());
  const auto key = access_.who(id, now())->key;
  EXPECT_TRUE(access_.deaf(key));
  access_.set_deaf(key, false);
  EXPECT_FALSE(access_.deaf(key));
  access_.sign_out(key);
  EXPECT_TRUE(access_.deaf(key));
}

TEST_F(AccessTest, guessing_one_name_is_slowed_down_but_not_for_long) {
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(access_.must_wait("rn.adams", "10.0.0.9", now()), Millis{0}) << i;
    access_.attempt("rn.adams", "10.0.0.9", now());
  }
  EXPECT_EQ(access_.must_wait("rn.adams", "10.0.0.9", now()), seconds{1});
  EXPECT_EQ(access_.must_wait("rn.adams", "10.0.0.8", now()), seconds{1});  // wherever from
  EXPECT_EQ(access_.must_wait("rn.baker", "10.0.0.9", now()), Millis{0});
  for (int i = 0; i < 10; ++i) access_.attempt("rn.adams", "10.0.0." + std::to_string(i), now());
  EXPECT_EQ(access_.must_wait("rn.adams", "10.0.0.8", now()), seconds{30});
  clock_.advance(seconds{30});
  EXPECT_EQ(access_.must_wait("rn.adams", "10.0.0.8", now()), Millis{0});
}

TEST_F(AccessTest, guessing_many_names_from_one_address_is_slowed_down) {
  for (int i = 0; i < 20; ++i) access_.attempt("name" + std::to_string(i), "10.0.0.9", now());
  EXPECT_EQ(access_.must_wait("rn.adams", "10.0.0.9", now()), seconds{1});
  EXPECT_EQ(access_.must_wait("rn.adams", "10.0.0.8", now()), Millis{0});
}

TEST_F(AccessTest, the_right_password_forgives_the_wrong_ones) {
  for (int i = 0; i < 8; ++i) access_.attempt("rn.adams", "10.0.0.9", now());
  access_.sign_in("rn.adams", "10.0.0.9", now());
  EXPECT_EQ(access_.must_wait("rn.adams", "10.0.0.9", now()), Millis{0});
}

TEST(Throttle, doubles_up_to_its_longest_and_forgets_after_an_hour) {
  ManualClock clock;
  Throttle throttle{2, minutes{15}};
  const auto wait = [&] { return throttle.wait("k", clock.now()); };
  throttle.attempt("k", clock.now());
  EXPECT_EQ(wait(), Millis{0});
  for (const int expected : {1, 2, 4, 8, 16}) {
    throttle.attempt("k", clock.now());
    EXPECT_EQ(wait(), seconds{expected});
  }
  for (int i = 0; i < 100; ++i) throttle.attempt("k", clock.now());
  EXPECT_EQ(wait(), minutes{15});
  clock.advance(minutes{5});
  EXPECT_EQ(wait(), minutes{10});
  clock.advance(minutes{55});
  throttle.attempt("k", clock.now());
  EXPECT_EQ(wait(), Millis{0});
}

TEST(Throttle, is_bounded_and_forgets_the_quietest_first) {
  ManualClock clock;
  Throttle throttle{0, minutes{15}};
  for (int i = 0; i < 3000; ++i) {
    clock.advance(Millis{1});
    throttle.attempt("k" + std::to_string(i), clock.now());
  }
  EXPECT_EQ(throttle.size(), Throttle::most_keys);
  EXPECT_EQ(throttle.wait("k0", clock.now()), Millis{0});
  EXPECT_GT(throttle.wait("k2999", clock.now()), Millis{0});
}

TEST_F(AccessTest, an_unknown_name_is_checked_against_a_verifier_like_any_other) {
  const std::string nobody = access_.verifier_of("no.one");
  EXPECT_FALSE(nobody.empty());
  const auto cost = [](const std::string& v) {
    return v.substr(0, v.rfind('$', v.rfind('$') - 1));
  };
  EXPECT_EQ(cost(nobody), "$argon2id$v=19$m=8,t=1,p=1");
  EXPECT_EQ(cost(nobody), cost(access_.verifier_of("rn.adams")));
  EXPECT_FALSE(verify(nobody, password));
  Account invited;
  invited.name = "rn.new";
  access_.put(invited);
  EXPECT_EQ(access_.verifier_of("rn.new"), nobody);
}

TEST(Password, only_the_right_one_verifies) {
  const std::string verifier = make_verifier(password, cheap);
  EXPECT_TRUE(verifier.starts_with("$argon2id$"));
  EXPECT_TRUE(verify(verifier, password));
  EXPECT_FALSE(verify(verifier, password + " "));
  EXPECT_FALSE(verify("", password));
  EXPECT_FALSE(verify("$argon2id$nonsense", password));
  EXPECT_FALSE(verify(std::string(5000, 'x'), password));
  EXPECT_NE(verifier, make_verifier(password, cheap));
}

TEST(FirstLink, is_given_only_while_nobody_can_sign_in) {
  ManualClock clock;
  Access empty{{}, cheap};
  const std::string token = empty.first_link(clock.now());
  ASSERT_FALSE(token.empty());
  ASSERT_TRUE(empty.invited(token, clock.now()));
  EXPECT_TRUE(empty.invited(token, clock.now())->name.empty());
  empty.put(people()[0]);
  EXPECT_FALSE(empty.invited(token, clock.now()));
  EXPECT_TRUE(empty.first_link(clock.now()).empty());
}

TEST_F(AccessTest, a_link_works_once_and_only_for_its_time) {
  const std::string token = access_.invite("rn.off", now());
  EXPECT_EQ(access_.invited(token, now())->name, "rn.off");
  EXPECT_FALSE(access_.invited(token + "x", now()));
  clock_.advance(Access::invitation_life - seconds{1});
  EXPECT_TRUE(access_.invited(token, now()));
  clock_.advance(seconds{1});
  EXPECT_FALSE(access_.invited(token, now()));
  const std::string again = access_.invite("rn.off", now());
  access_.use_up(again);
  EXPECT_FALSE(access_.invited(again, now()));
}

TEST_F(AccessTest, a_newer_link_makes_the_older_one_void) {
  const std::string older = access_.invite("rn.off", now());
  const std::string newer = access_.invite("rn.off", now());
  EXPECT_FALSE(access_.invited(older, now()));
  EXPECT_TRUE(access_.invited(newer, now()));
}

TEST(Cookie, cannot_be_read_by_scripts_nor_sent_by_other_sites) {
  EXPECT_EQ(cookie_header("abc", true), "vigil=abc; Path=/; HttpOnly; SameSite=Strict; Secure");
  EXPECT_EQ(cookie_header("abc", false), "vigil=abc; Path=/; HttpOnly; SameSite=Strict");
  EXPECT_EQ(cookie_header("", true),
            "vigil=; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=0");
}

TEST(Cookie, is_found_among_others) {
  EXPECT_EQ(cookie_value("vigil=abc"), "abc");
  EXPECT_EQ(cookie_value("a=1; vigil=abc; b=2"), "abc");
  EXPECT_EQ(cookie_value("xvigil=abc; vigil2=d"), "");
  EXPECT_EQ(cookie_value(""), "");
  EXPECT_EQ(cookie_value(";;=; vigil="), "");
}

TEST(Origin, is_the_host_itself_or_foreign) {
  EXPECT_TRUE(same_origin("http://127.0.0.1:8080", "127.0.0.1:8080"));
  EXPECT_TRUE(same_origin("https://Vigil.Clinic", "vigil.clinic"));
  EXPECT_FALSE(same_origin("http://127.0.0.1:8081", "127.0.0.1:8080"));
  EXPECT_FALSE(same_origin("https://vigil.clinic.evil.example", "vigil.clinic"));
  EXPECT_FALSE(same_origin("null", "vigil.clinic"));
  EXPECT_FALSE(same_origin("http://", ""));
}

TEST(Loopback, is_this_machine_however_written) {
  for (const char* local : {"127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"}) {
    EXPECT_TRUE(is_loopback(local)) << local;
  }
  for (const char* far : {"0.0.0.0", "::", "10.0.0.1", "::ffff:10.0.0.1", "localhost", ""}) {
    EXPECT_FALSE(is_loopback(far)) << far;
  }
}

}  // namespace
}  // namespace vigil::testing
