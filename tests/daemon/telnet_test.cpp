// The Telnet side of RFC 2217 against bytes of the standards, without any connection.
#include "daemon/links/telnet.h"

#include <gtest/gtest.h>

#include "drivers/capture_text.h"

namespace vigil::testing {
namespace {

using links::LineSettings;
using links::Telnet;
using Octets = std::vector<std::byte>;

Octets hex(std::string_view text) {
  return read_bytes(text).value();
}

std::string told(Telnet& telnet) {
  return show_hex(telnet.to_server());
}

std::string take(Telnet& telnet, std::string_view bytes) {
  Octets data;
  telnet.take(hex(bytes), data);
  return show_hex(data);
}

constexpr const char* accepts_port = "FF FD 2C";
constexpr const char* confirms_9600_8n1 =
    "FF FA 2C 65 00 00 25 80 FF F0 FF FA 2C 66 08 FF F0 FF FA 2C 67 01 FF F0 FF FA 2C 68 01 FF F0";

TEST(Telnet, offers_first_and_sets_the_port_when_that_is_accepted) {
  Telnet telnet({1200, 7, 'E', 2});
  EXPECT_EQ(told(telnet), "FF FB 2C FF FB 00 FF FD 00 FF FD 03");
  take(telnet, accepts_port);
  const std::string asked = told(telnet);
  for (const char* setting : {"FF FA 2C 01 00 00 04 B0 FF F0", "FF FA 2C 02 07 FF F0",
                              "FF FA 2C 03 03 FF F0", "FF FA 2C 04 02 FF F0"}) {
    EXPECT_NE(asked.find(setting), std::string::npos) << setting;
  }
  take(telnet, accepts_port);
  EXPECT_EQ(told(telnet), "") << "asked once";
}

TEST(Telnet, is_ready_when_everything_is_confirmed) {
  Telnet telnet({9600, 8, 'N', 1});
  take(telnet, accepts_port);
  const std::string all = confirms_9600_8n1;
  take(telnet, all.substr(0, all.size() - 12));
  EXPECT_EQ(telnet.state(), Telnet::State::negotiating);
  take(telnet, all.substr(all.size() - 11));
  EXPECT_EQ(telnet.state(), Telnet::State::ready);
}

TEST(Telnet, a_server_that_sets_otherwise_is_refused_by_name) {
  const std::pair<const char*, Telnet::Refusal> cases[]{
      {"FF FA 2C 65 00 01 C2 00 FF F0", Telnet::Refusal::baud},
      {"FF FA 2C 66 07 FF F0", Telnet::Refusal::data_bits},
      {"FF FA 2C 67 02 FF F0", Telnet::Refusal::parity},
      {"FF FA 2C 68 02 FF F0", Telnet::Refusal::stop_bits},
      {"FF FE 2C", Telnet::Refusal::port},
      {"FF FC 00", Telnet::Refusal::binary},
      {"FF FE 00", Telnet::Refusal::binary}};
  for (const auto& [bytes, refusal] : cases) {
    Telnet telnet({9600, 8, 'N', 1});
    take(telnet, bytes);
    EXPECT_EQ(telnet.state(), Telnet::State::refused) << bytes;
    EXPECT_EQ(telnet.refusal(), refusal) << bytes;
  }
}

TEST(Telnet, the_monitors_bytes_are_told_from_the_servers_however_they_are_cut) {
  const Octets stream =
      hex(std::string("41 FF FF 42 FF FB 01 ") + accepts_port + " 0D 00 0A FF F1 43 " +
          confirms_9600_8n1 + " FF FA 2C 6B FF FF FF F0 44 FF FD 18 FF");
  for (std::size_t cut = 1; cut <= stream.size(); ++cut) {
    Telnet telnet({9600, 8, 'N', 1});
    Octets data;
    for (std::size_t i = 0; i < stream.size(); i += cut) {
      telnet.take(std::span(stream).subspan(i, std::min(cut, stream.size() - i)), data);
    }
    EXPECT_EQ(show_hex(data), "41 FF 42 0D 00 0A 43 44") << cut;
    EXPECT_EQ(telnet.state(), Telnet::State::ready) << cut;
    const std::string said = told(telnet);
    EXPECT_NE(said.find("FF FE 01"), std::string::npos) << "no echo";
    EXPECT_NE(said.find("FF FC 18"), std::string::npos) << "no terminal type";
  }
}

TEST(Telnet, every_byte_goes_there_and_back) {
  Octets all, wire, back;
  for (int i = 0; i < 256; ++i) all.push_back(static_cast<std::byte>(i));
  Telnet::escape(all, wire);
  EXPECT_EQ(wire.size(), 257U);
  Telnet telnet({});
  telnet.take(wire, back);
  EXPECT_EQ(back, all);
}

TEST(Telnet, a_number_with_ff_in_it_is_escaped) {
  Telnet telnet({65280, 8, 'N', 1});
  take(telnet, accepts_port);
  EXPECT_NE(told(telnet).find("FF FA 2C 01 00 00 FF FF 00 FF F0"), std::string::npos);
}

TEST(Telnet, a_subnegotiation_that_never_ends_grows_nothing_and_hides_its_bytes) {
  Telnet telnet({});
  Octets data;
  telnet.take(hex("FF FA 2C"), data);
  for (int i = 0; i < 10000; ++i) telnet.take(hex("65 66 67 68"), data);
  EXPECT_TRUE(data.empty());
  EXPECT_EQ(telnet.state(), Telnet::State::negotiating);
}

}  // namespace
}  // namespace vigil::testing
