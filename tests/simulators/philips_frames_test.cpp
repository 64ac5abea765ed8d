// The simulated IntelliVue, field by field against the sheet (philips-intellivue.md), without any
// wire: association, announcement, polls, errors, alarms, frames, time-outs.
#include <gtest/gtest.h>

#include "simulators/device.h"
#include "simulators/order.h"
#include "tests/simulators/philips_client.h"

namespace vigil::sim {
namespace {

using namespace philips_client;

// Section 3.3: where the user information begins, and what it grants.
TEST(Philips, an_association_is_answered_and_limited) {
  Client client;
  client.say(Time{}, association_request(600));
  const std::string& bytes = client.frames[0].bytes;
  const auto mark = bytes.find("\xBE\x80\x28\x80\x02\x01\x02\x81"s);
  ASSERT_NE(mark, std::string::npos);
  Tape tape(bytes.substr(mark + 8));
  tape.expect(tape.number(1), 72, "length of user information");
  EXPECT_EQ(tape.four(), 0x80000000U);
  EXPECT_EQ(tape.four(), 0x40000000U);
  EXPECT_EQ(tape.four(), 0U);
  EXPECT_EQ(tape.four(), 0x00800000U);  // server
  EXPECT_EQ(tape.four(), 0x80000000U);
  EXPECT_EQ(tape.four(), 0U);
  const Attributes profiles = attributes(tape);
  Tape profile(profiles.at(0x0001));
  EXPECT_EQ(profile.four(), 0x80000000U);
  EXPECT_GE(profile.four(), 4000U);  // 500 ms
  EXPECT_LE(profile.four(), 600U);
  EXPECT_LE(profile.four(), 600U);
  profile.cut(8);
  EXPECT_EQ(attributes(profile).count(0xF001), 1U);
  profile.end("profile");
  EXPECT_EQ(tape.cut(tape.left()), std::string(16, '\0'));
}

TEST(Philips, it_announces_itself_until_it_is_heard_and_gives_up) {
  Client client;
  client.say(Time{}, association_request());
  const auto first = client.until(milliseconds{101});
  ASSERT_EQ(first.size(), 1U);
  EXPECT_EQ(first[0].event, 0x0D06U);
  EXPECT_EQ(first[0].command, 1U);
  EXPECT_EQ(first[0].announced.at(0x0946), word(0x4000));
  EXPECT_EQ(first[0].announced.at(0x09A7), word(6));
  EXPECT_EQ(first[0].announced.at(0x0987), "\x20\x26\x03\x01\x10\x00\x00\x00"s);
  Tape clock(first[0].announced.at(0x098F));
  EXPECT_EQ(clock.four(), first[0].time);
  // Section 10, item 3. Polls are not answered meanwhile, and keep it waiting.
  EXPECT_TRUE(client.say(Seconds{1}, poll(0x0C16, 6, 0, 1)).empty());
  client.say(Seconds{8}, create_result(first[0].invoke + 1));
  std::vector<unsigned> said;
  for (const auto& m : client.until(Seconds{20})) said.push_back(m.first);
  EXPECT_EQ(said, (std::vector<unsigned>{0xE1, 0xE1, 0xE1, 0x19}));
}

TEST(Philips, an_extended_poll_starts_with_labels_and_goes_on_every_1024_ms) {
  Client client;
  client.associate();
  const auto first = client.say(Seconds{1}, poll(0xF13B, 6, 0, 3, 10));
  ASSERT_EQ(first.size(), 1U);
  for (const auto& [handle, object] : first[0].objects) {
    EXPECT_EQ(object.count(0x0950) + object.count(0x094B), 0U);
    EXPECT_EQ(object.at(0x0921), word(handle));
    EXPECT_EQ(object.at(0x0927).size(), 16U);  // 14 bytes and their length
  }
  const auto more = client.until(Seconds{5});
  ASSERT_EQ(more.size(), 3U);
  for (std::size_t i = 0; i < more.size(); ++i) {
    EXPECT_EQ(more[i].invoke, 3U);
    EXPECT_EQ(more[i].poll, 7U);
    EXPECT_EQ(more[i].sequence, i + 1);
    EXPECT_EQ(more[i].time - first[0].time, 0x2000U * (i + 1));
    EXPECT_EQ(more[i].absolute, std::string(8, '\xFF'));
    EXPECT_EQ(more[i].objects.size(), 7U);
  }
}

// Section 5.3.
TEST(Philips, each_number_has_its_type_unit_and_value) {
  Client client;
  client.associate();
  client.say(Seconds{1}, poll(0x0C16, 6, 0, 1));
  const auto m = client.say(Seconds{2}, poll(0x0C16, 6, 0, 1)).at(0);  // the cuff is not early now
  struct Row {
    unsigned handle, type, unit;
    double value;
  };
  for (const Row& row : {Row{0x82CF, 0x4182, 0x0AA0, 73}, Row{0x8400, 0x4BB8, 0x0220, 97},
                         Row{0x8406, 0x4822, 0x0AA0, 72}, Row{0x840A, 0x4BB0, 0x0200, 3.2},
                         Row{0x8275, 0xF0E5, 0x0AA0, 75}, Row{0x82D6, 0x500A, 0x0AE0, 14}}) {
    const Number n = one(m.objects.at(row.handle));
    EXPECT_EQ(n.type, row.type);
    EXPECT_EQ(n.state, 0U);
    EXPECT_EQ(n.unit, row.unit);
    EXPECT_DOUBLE_EQ(value_of(n.bits).value(), row.value);
  }
  const auto& cuff = m.objects.at(0x8272);
  const auto numbers = three(cuff);
  const std::vector<double> expected{142, 88, 106};
  for (unsigned i = 0; i < 3; ++i) {
    EXPECT_EQ(numbers[i].type, 0x4A05U + i);
    EXPECT_EQ(numbers[i].unit, 0x0F20U);
    EXPECT_EQ(value_of(numbers[i].bits), expected[i]);
  }
  EXPECT_EQ(cuff.at(0x0990), "\x20\x26\x03\x01\x09\x59\x00\x00"s);
  EXPECT_EQ(m.absolute, "\x20\x26\x03\x01\x10\x00\x02\x00"s);  // only in a single poll's result
}

// Section 5.4 and section 10, item 11.
TEST(Philips, a_determination_runs_comes_early_and_is_repeated) {
  Client client;
  client.associate();
  const auto cuff = [&](Time at) {
    return client.say(at, poll(0x0C16, 6, 0, 1)).at(0).objects.at(0x8272);
  };
  cuff(Seconds{1});
  client.vitals.cuff.running = true;
  for (const Number& n : three(cuff(Seconds{2}))) {
    EXPECT_EQ(n.state, 0x2020U);
    EXPECT_FALSE(value_of(n.bits));
  }
  client.vitals.cuff.running = false;
  client.vitals.cuff.reading = CuffReading{Seconds{3}, 151, 90, 111, 80};
  const auto early = three(cuff(Seconds{3}));
  EXPECT_EQ(early[0].state, 0x0060U);
  EXPECT_EQ(value_of(early[0].bits), 151.0);
  EXPECT_EQ(early[1].state, 0x2060U);
  EXPECT_FALSE(value_of(early[1].bits));
  for (int i = 4; i < 8; ++i) EXPECT_EQ(value_of(three(cuff(Seconds{i}))[1].bits), 90.0);
  client.vitals.cuff.result = CuffResult::failed;
  const auto failed = cuff(Seconds{9});
  EXPECT_EQ(three(failed)[0].state, 0x2000U);
  EXPECT_EQ(failed.at(0x0990), "\x20\x26\x03\x01\x10\x00\x03\x00"s);  // still there
}

TEST(Philips, a_missing_probe_is_invalid_and_an_alarm) {
  Client client;
  client.associate();
  client.vitals.probe = Probe::off;
  client.vitals.cuff.result = CuffResult::failed;
  const auto m = client.say(Seconds{1}, poll(0x0C16, 6, 0, 1)).at(0);
  EXPECT_EQ(one(m.objects.at(0x8400)).state, 0x8000U);
  EXPECT_EQ(one(m.objects.at(0x8400)).bits, 0x007FFFFFU);
  const auto listed = client.say(Seconds{1}, poll(0x0C16, 0x36, 0x0801, 2)).at(0).objects.at(1);
  EXPECT_TRUE(alarms(listed.at(0x0902)).empty());
  const auto technical = alarms(listed.at(0x0904));
  ASSERT_EQ(technical.size(), 2U);
  EXPECT_EQ(technical[0].source, 0x4BB8U);
  EXPECT_EQ(technical[0].code, 308U);
  EXPECT_EQ(technical[1].code, 356U);
}

TEST(Philips, alarms_are_listed_counted_and_gone) {
  Client client;
  client.associate();
  const auto ask = [&](int at) {
    return client.say(Seconds{at}, poll(0xF13B, 0x36, 0x0801, 2)).at(0).objects.at(1);
  };
  const auto quiet = ask(1);
  EXPECT_EQ(quiet.at(0x0902), std::string(4, '\0'));
  client.vitals.spo2 = 85.0;
  const auto low = ask(2);
  const auto patient = alarms(low.at(0x0902));
  ASSERT_EQ(patient.size(), 1U);
  EXPECT_EQ(patient[0].code, 62U);
  EXPECT_EQ(patient[0].type, 0x0200U);
  Tape before(quiet.at(0x0916)), after(low.at(0x0916));
  before.two();
  after.two();
  EXPECT_EQ(after.two(), before.two() + 1);  // the change count
  EXPECT_EQ(after.two(), 0x0200U);
  client.vitals.spo2 = 97.0;
  EXPECT_TRUE(alarms(ask(3).at(0x0902)).empty());
}

TEST(Philips, demonstration_is_marked_everywhere) {
  Client client("philips:demo");
  client.say(Time{}, association_request());
  const auto event = client.until(milliseconds{101}).at(0);
  EXPECT_EQ(event.announced.at(0x0946), word(0x2000));
  client.say(milliseconds{200}, create_result(event.invoke));
  client.vitals.spo2 = 85.0;
  const auto m = client.say(Seconds{1}, poll(0x0C16, 6, 0, 1)).at(0);
  for (const unsigned handle : {0x82CFU, 0x8400U, 0x8406U, 0x840AU, 0x82D6U, 0x8275U}) {
    EXPECT_NE(one(m.objects.at(handle)).state & 0x0400U, 0U);
  }
  for (const Number& n : three(m.objects.at(0x8272))) EXPECT_NE(n.state & 0x0400U, 0U);
  const auto listed = client.say(Seconds{1}, poll(0x0C16, 0x36, 0x0801, 2)).at(0).objects.at(1);
  EXPECT_EQ(listed.at(0x0916).substr(0, 2), word(0x0100));
  EXPECT_EQ(alarms(listed.at(0x0902)).at(0).state, 0x0100U);
}

// Section 4.5.
TEST(Philips, what_is_too_long_is_linked_at_object_borders) {
  Client client("philips:linked");
  client.associate();
  client.say(Seconds{1}, poll(0xF13B, 6, 0, 1, 10));
  const auto parts = client.until(Seconds{3});
  ASSERT_GE(parts.size(), 3U);
  std::size_t objects = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool last = i + 1 == parts.size();
    EXPECT_LE(client.frames[i].bytes.size(), 500U);
    EXPECT_EQ(parts[i].type, last ? 2U : 5U);
    const unsigned state = i == 0 ? 1 : i + 2 == parts.size() ? 3 : 2;
    if (!last) {
      EXPECT_EQ(parts[i].linked, state << 8U | (i + 1));
    }
    EXPECT_EQ(parts[i].objects.empty(), last);
    EXPECT_EQ(parts[i].time, parts[0].time);
    objects += parts[i].objects.size();
  }
  EXPECT_EQ(objects, 7U);
}

// Section 10, item 7.
TEST(Philips, what_it_does_not_know_is_an_error_and_what_is_broken_is_not_answered) {
  Client client;
  client.associate();
  const auto error = [&](const std::string& request) {
    const auto m = client.say(Seconds{1}, request).at(0);
    EXPECT_EQ(m.type, 3U);
    EXPECT_EQ(m.invoke, 9U);
    return m.error;
  };
  EXPECT_EQ(error(poll(0x0C16, 0x0099, 0, 9)), 0U);
  EXPECT_EQ(error(poll(0x0C17, 6, 0, 9)), 9U);
  EXPECT_EQ(error(poll(0x0C16, 6, 0x0899, 9)), 15U);
  const std::string good = poll(0xF13B, 6, 0, 9, 10);
  for (std::size_t i = 4; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x55);
    Client other;
    other.associate();
    EXPECT_LE(other.say(Seconds{1}, bad).size(), 1U);
  }
  Client single("philips:single");
  single.associate();
  EXPECT_EQ(single.say(Seconds{1}, good).at(0).error, 9U);
}

TEST(Philips, a_silent_client_is_dropped_after_ten_seconds_and_a_talking_one_is_not) {
  Client client;
  client.associate();
  client.say(Seconds{1}, poll(0xF13B, 6, 0, 1, 10));
  for (int at = 5; at <= 60; at += 5) {
    for (const auto& m : client.until(Seconds{at})) EXPECT_EQ(m.first, 0xE1U);
    client.say(Seconds{at}, poll(0x0C16, 0x36, 0x0811, 2));
  }
  const auto last = client.until(Seconds{80});
  EXPECT_EQ(last.back().first, 0x19U);
  EXPECT_EQ(client.frames.back().due, Seconds{70});
}

TEST(Philips, release_abort_and_a_second_association) {
  Client client;
  client.associate();
  const auto again = client.say(Seconds{1}, association_request());
  ASSERT_EQ(again.size(), 2U);
  EXPECT_EQ(again[0].first, 0x19U);
  EXPECT_EQ(again[1].first, 0x0EU);
  const std::string release = "\x09\x18\xC1\x16"s + std::string(22, '\0');
  EXPECT_EQ(client.say(Seconds{2}, release).at(0).first, 0x0AU);
  EXPECT_TRUE(client.until(Seconds{30}).empty());
  client.associate();
  EXPECT_TRUE(client.say(Seconds{1}, "\x19\x02\xC1\x00"s).empty());
  EXPECT_TRUE(client.until(Seconds{30}).empty());
  Client refusing("philips:refuse");
  EXPECT_EQ(refusing.say(Time{}, association_request()).at(0).first, 0x0CU);
}

// The same messages in frames; what comes is checked, too.
TEST(Philips, on_rs232_everything_is_in_frames) {
  // Section 2.2: a request of release with its check sequence, computed by hand from the sheet.
  const std::string release =
      "\xC0\x11\x01\x00\x1A\x09\x18\x7D\xE1\x16\x61\x80\x30\x80\x02\x01\x01\xA0\x80\x62\x80\x80\x01"
      "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x41\x08\xC1"s;
  Client client("philips:mib");
  std::string damaged = release;
  damaged[10] = '\x62';
  EXPECT_TRUE(client.say(Time{}, damaged).empty());
  EXPECT_TRUE(client.say(Time{}, release.substr(0, 20)).empty());
  const auto answer = client.say(Time{}, "\x55"s + release);
  ASSERT_EQ(answer.size(), 1U);
  EXPECT_EQ(answer[0].first, 0x0AU);
  EXPECT_EQ(client.frames[0].bytes[0], '\xC0');
}

TEST(Philips, unknown_variants_are_named) {
  EXPECT_THROW(make_device("philips:tcp", {}), BadInput);
}

}  // namespace
}  // namespace vigil::sim
