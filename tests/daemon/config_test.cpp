// vigil.toml: what a technician writes becomes settings; what is wrong is said with file, line and
// key, all of it at once.
#include "daemon/config.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support/text_file.h"

namespace vigil {
namespace {

const std::string clinic = R"(profiles = "/p"
[clinic]
name = "North"
[record]
database = "/r/vigil.db"
[dashboard]
listen = "127.0.0.1:8080"
)";
const std::string bed1 = R"([[bed]]
id = "bed1"
[[bed.device]]
driver = "nonin"
link = "pty:/x/spo2"
)";

std::string complaints(const std::string& text) {
  try {
    parse_config(text, "vigil.toml");
  } catch (const std::runtime_error& e) {
    return e.what();
  }
  return "";
}

// The complaint about a clinic of one bed when this line is added to it, or this text replaced.
std::string said_of(const std::string& more) {
  return complaints(clinic + bed1 + more);
}
std::string said_without(const std::string& part, const std::string& instead = "") {
  std::string text = clinic + bed1;
  text.replace(text.find(part), part.size(), instead);
  return complaints(text);
}

TEST(Config, the_control_socket_is_where_systemd_makes_room_for_it_or_elsewhere) {
  EXPECT_EQ(parse_config(clinic + bed1, "f").control.socket, "/run/vigil/control");
  const std::string other = "[control]\nsocket = \"/x/control\"\n";
  EXPECT_EQ(parse_config(clinic + bed1 + other, "f").control.socket, "/x/control");
  const std::string none = "[control]\nsocket = \"\"\n";
  EXPECT_EQ(parse_config(clinic + bed1 + none, "f").control.socket, "");
  const std::string long_one = "[control]\nsocket = \"/" + std::string(120, 'x') + "\"\n";
  EXPECT_NE(said_of(long_one).find("too long"), std::string::npos);
}

TEST(Config, what_vigil_does_here_is_signed) {
  EXPECT_EQ(parse_config(clinic + bed1, "f").mode, alerts::Mode::assist);
  const std::string mode = "[mode]\nis = \"forward\"\n";
  const std::string by = "signed_by = \"dr.cole\"\nsigned_on = \"2026-11-01\"\n";
  const Config c = parse_config(clinic + bed1 + mode + by, "f");
  EXPECT_EQ(c.mode, alerts::Mode::forward);
  EXPECT_EQ(c.mode_signed_by, "dr.cole");
  EXPECT_NE(complaints(clinic + bed1 + mode).find("signed_by"), std::string::npos);
  EXPECT_NE(complaints(clinic + bed1 + "[mode]\nis = \"off\"\n" + by).find("not 'off'"),
            std::string::npos);
}

TEST(Config, a_small_clinic_is_read) {
  const Config c = parse_config(clinic + bed1 + "silence_s = 7\nset = { format = \"8\" }\n", "f");
  EXPECT_EQ(c.clinic, "North");
  EXPECT_EQ(c.database, "/r/vigil.db");
  EXPECT_EQ(c.profiles, "/p");
  EXPECT_EQ(c.dashboard.listen, "127.0.0.1");
  EXPECT_EQ(c.dashboard.port, 8080);
  ASSERT_EQ(c.beds.size(), 1U);
  EXPECT_EQ(c.beds[0].name, "bed1") << "a bed without a name is called by its id";
  ASSERT_EQ(c.devices.size(), 1U);
  EXPECT_EQ(c.devices[0].driver->name, "nonin");
  EXPECT_EQ(c.devices[0].silence, Millis{7000});
  EXPECT_EQ(c.devices[0].options, (Options{{"format", "8"}}));
  EXPECT_EQ(c.devices[0].routes[0].bed, "bed1");
}

TEST(Config, the_example_that_we_ship_is_right) {
  const std::string path = std::string{VIGIL_SOURCE_DIR} + "/daemon/vigil.example.toml";
  const Config c = parse_config(tests::read_file(path), path);
  EXPECT_EQ(c.beds.size(), 4U);
  EXPECT_EQ(c.devices.size(), 4U);
  EXPECT_EQ(c.devices.back().routes.size(), 2U);
}

TEST(Config, an_unknown_key_is_an_error_at_every_level) {
  EXPECT_EQ(complaints("colour = 1\n" + clinic + bed1),
            "vigil.toml:1: configuration: unknown key 'colour'");
  EXPECT_NE(said_without("name = \"North\"", "nam = \"North\"").find("vigil.toml:3: "),
            std::string::npos);
  EXPECT_NE(said_of("colour = 1\n").find("vigil.toml:13: bed bed1 device: unknown key 'colour'"),
            std::string::npos)
      << said_of("colour = 1\n");
  EXPECT_NE(said_of("set = { shape = \"8\" }\n").find("shape"), std::string::npos);
}

TEST(Config, what_is_missing_is_named) {
  EXPECT_NE(said_without("name = \"North\"\n").find("'name'"), std::string::npos);
  EXPECT_NE(said_without("listen = \"127.0.0.1:8080\"\n").find("'listen'"), std::string::npos);
  EXPECT_NE(said_without("driver = \"nonin\"\n").find("'driver'"), std::string::npos);
  EXPECT_NE(complaints(clinic).find("at least one [[bed]]"), std::string::npos);
}

TEST(Config, all_complaints_come_at_once) {
  const std::string said = complaints(clinic + R"([[bed]]
id = "bed1"
[[bed.device]]
driver = "nonon"
link = "pty:/x"
[[bed.device]]
driver = "dinamap"
link = "cable:/x"
)");
  EXPECT_NE(said.find("vigil.toml:11: bed bed1 device: 'driver' knows no 'nonon'"),
            std::string::npos)
      << said;
  EXPECT_NE(said.find("vigil.toml:15: "), std::string::npos) << said;
  EXPECT_NE(said.find("cable:/x"), std::string::npos) << said;
}

TEST(Config, an_endpoint_is_an_address_and_a_port) {
  for (const char* wrong : {"8080", ":8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:http",
                            "127.0.0.1:65536", "127.0.0.1:-1"}) {
    const std::string said = said_without("127.0.0.1:8080", wrong);
    EXPECT_NE(said.find("must be HOST:PORT"), std::string::npos) << wrong << ": " << said;
  }
  EXPECT_EQ(said_without("127.0.0.1:8080", "[::1]:8080"), "");
}

TEST(Config, what_other_machines_can_reach_needs_tls) {
  const std::string said = said_without("127.0.0.1:8080", "0.0.0.0:8443");
  EXPECT_NE(said.find("vigil.toml:7: dashboard: 'listen' 0.0.0.0 can be reached"),
            std::string::npos)
      << said;
  EXPECT_NE(said_without("127.0.0.1:8080\"", "0.0.0.0:8443\"\ncertificate = \"/c.pem\"")
                .find("come together"),
            std::string::npos);
  EXPECT_EQ(said_without("127.0.0.1:8080\"",
                         "0.0.0.0:8443\"\ncertificate = \"/c.pem\"\nkey = \"/c.key\""),
            "");
}

TEST(Config, two_beds_never_share_a_monitor_by_mistake) {
  const std::string again = R"([[bed]]
id = "bed2"
[[bed.device]]
driver = "nonin"
link = "pty:/x/spo2"
)";
  EXPECT_NE(said_of(again).find("link 'pty:/x/spo2' is used twice"), std::string::npos);
  EXPECT_NE(said_of("[[bed]]\nid = \"bed1\"\n").find("'bed1' is there twice"), std::string::npos);
  EXPECT_NE(said_of("[[bed]]\nid = \"clinic\"\n").find("the daemon's own"), std::string::npos);
  const std::string twin = "[[bed.device]]\ndriver = \"nonin\"\nlink = \"pty:/y\"\n";
  EXPECT_NE(said_of(twin).find("two devices named 'nonin'"), std::string::npos);
}

TEST(Config, a_shared_link_names_beds_that_exist_and_tells_them_apart) {
  const std::string gateway =
      "[[shared]]\nname = \"g\"\ndriver = \"hl7\"\nlink = \"listen:6661\"\n";
  EXPECT_EQ(said_of(gateway + "beds = [{ bed = \"bed1\", location = \"A^1\" }]\n"), "");
  EXPECT_NE(said_of(gateway).find("which beds this link carries"), std::string::npos);
  EXPECT_NE(said_of(gateway + "beds = [{ bed = \"bed9\", location = \"A^1\" }]\n").find("'bed9'"),
            std::string::npos);
  const std::string same =
      "beds = [{ bed = \"bed1\", location = \"A\" }, { bed = \"bed2\", "
      "location = \"A\" }]\n[[bed]]\nid = \"bed2\"\n";
  EXPECT_NE(said_of(gateway + same), "");
}

TEST(Config, a_pager_password_is_a_file_and_it_can_be_read) {
  const std::string pager = "[[pager]]\nname = \"main\"\nchannel = \"snpp\"\naddress = \"h:444\"\n";
  EXPECT_EQ(said_of(pager), "");
  EXPECT_NE(said_of(pager + "password = \"x\"\n").find("unknown key 'password'"),
            std::string::npos);
  EXPECT_NE(said_of(pager + "password_file = \"/no/such\"\n").find("cannot be read"),
            std::string::npos);
  EXPECT_NE(
      said_of("[[pager]]\nname = \"m\"\nchannel = \"fax\"\naddress = \"h:1\"\n").find("'fax'"),
      std::string::npos);
}

// ---- a demonstration

std::string demo_says(const std::string& text) {
  try {
    check_demo(parse_config(text, "f"));
  } catch (const std::runtime_error& e) {
    return e.what();
  }
  return "";
}

TEST(Demo, runs_on_pseudo_terminals_and_loopback_only) {
  EXPECT_EQ(demo_says(clinic + bed1), "");
  const auto device = [](const std::string& driver, const std::string& link) {
    return "[[bed]]\nid = \"bed2\"\n[[bed.device]]\ndriver = \"" + driver + "\"\nlink = \"" + link +
           "\"\n";
  };
  EXPECT_EQ(demo_says(clinic + bed1 + device("hl7", "listen:6661")), "");
  EXPECT_EQ(demo_says(clinic + bed1 + device("hl7", "tcp:[::1]:6661")), "");
  for (const char* link : {"serial:/dev/ttyUSB0", "serial:usb=A50285BI", "tcp:10.0.0.31:4601",
                           "listen:0.0.0.0:6661"}) {
    const std::string said = demo_says(clinic + bed1 + device("nonin", link));
    EXPECT_NE(said.find(link), std::string::npos) << link << ": " << said;
  }
}

TEST(Demo, is_shown_and_pages_on_this_machine_only) {
  std::string elsewhere = clinic;
  elsewhere.replace(elsewhere.find("127.0.0.1"), 9, "0.0.0.0");
  elsewhere += "certificate = \"/c.pem\"\nkey = \"/c.key\"\n";
  EXPECT_NE(demo_says(elsewhere + bed1).find("dashboard address 0.0.0.0"), std::string::npos);
  const std::string pager =
      "[[pager]]\nname = \"main\"\nchannel = \"snpp\"\naddress = \"pager.example:444\"\n";
  EXPECT_NE(demo_says(clinic + pager + bed1).find("pager.example"), std::string::npos);
}

}  // namespace
}  // namespace vigil
