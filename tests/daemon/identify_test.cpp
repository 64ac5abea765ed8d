// Identifying must be right on every recording there is, and say "unknown" of everything else. What
// is too short to be sure may be named as a possibility, but never another device.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include "daemon/ctl/identify/identify.h"
#include "daemon/ctl/identify/recording.h"
#include "daemon/ctl/identify/report.h"
#include "tests/daemon/identify_fixture.h"
#include "tests/support/capture.h"
#include "tests/support/temp_dir.h"
#include "tests/support/text_file.h"
#include "tests/support/vector_file.h"

namespace vigil::testing {
namespace {

using namespace std::chrono_literals;
// ---- recordings
// ----------------------------------------------------------------------------------

// Recordings in which nothing but a request's refusal, or four records of a format without a
// checksum that only a driver that was told so can take, was recorded.
const std::set<std::string> too_little{"nonin/refused-format", "nonin/format-8-flags"};

std::string name_of_capture(const std::filesystem::path& path) {
  return path.parent_path().parent_path().filename().string() + "/" + path.stem().string();
}

TEST(Identify, every_capture_is_its_drivers) {
  int identified = 0, unknown = 0;
  for (const auto& path : tests::capture_files()) {
    const std::string name = name_of_capture(path);
    const Verdict verdict = verdict_on(ctl::read_recording(path.string()));
    const std::string driver = name.substr(0, name.find('/'));
    if (too_little.contains(name)) {
      EXPECT_EQ(verdict.kind, Kind::noise) << name;
      EXPECT_TRUE(best(verdict) == driver || best(verdict) == "nobody") << name;
      ++unknown;
      continue;
    }
    EXPECT_EQ(verdict.kind, Kind::identified) << name;
    EXPECT_EQ(best(verdict), driver) << name;
    EXPECT_EQ(verdict.claims.size(), 1U) << name;
    ++identified;
  }
  EXPECT_GT(identified, 100);
  std::cout << identified << " captures identified, " << unknown << " unknown\n";
}

TEST(Identify, a_good_run_is_certain) {
  for (const auto& path : tests::capture_files()) {
    if (path.stem() != "good-run" && path.stem() != "pcd01") continue;
    const Verdict verdict = verdict_on(ctl::read_recording(path.string()));
    ASSERT_EQ(verdict.kind, Kind::identified) << path;
    EXPECT_EQ(verdict.claims.front().sureness, Sureness::certain) << path;
    EXPECT_GT(verdict.claims.front().evidence.numbers, 0U) << path;
  }
}

// One form, the one that the capture is a recording of.
TEST(Identify, the_form_of_a_protocol_is_named) {
  const std::map<std::string, std::string> forms{
      {"nonin/good-run", "2"},      {"nonin/format-1", "1"},     {"nonin/format-7", "7"},
      {"nonin/format-8", "8"},      {"nonin/spot-check", "13"},  {"nonin/ascii", "ascii"},
      {"contec/good-run", "old"},   {"contec/greeting", "new"},  {"contec/new-standstill", "new"},
      {"contec/finger-off", "old"}, {"philips/good-run", "udp"}, {"philips/mib-good-run", "mib"},
  };
  std::size_t seen = 0;
  for (const auto& path : tests::capture_files()) {
    const auto wanted = forms.find(name_of_capture(path));
    if (wanted == forms.end()) continue;
    ++seen;
    const Verdict verdict = verdict_on(ctl::read_recording(path.string()));
    ASSERT_EQ(verdict.kind, Kind::identified) << path;
    ASSERT_EQ(verdict.claims.front().forms.size(), 1U) << path;
    EXPECT_EQ(verdict.claims.front().forms.front()->value, wanted->second) << path;
  }
  EXPECT_EQ(seen, forms.size());
}

// ---- published frames
// ----------------------------------------------------------------------------

const std::map<std::string, std::string> folders{
    {"nonin", "nonin"},
    {"dinamap", "dinamap"},
    {"ge-s5-dri", "ge"},
    {"datascope_accutorr", "datascope"},
    {"suntech", "suntech"},
    {"philips-intellivue", "philips"},
    {"masimo", "masimo"},
    {"nellcor", "nellcor"},
    {"contec_cms50", "contec"},
    {"hl7-mllp", "hl7"},
    {"ihe-pcd", "hl7"},
    {"mindray-pds", "hl7"},
    {"pagers", ""},
    {"fhir-and-audit", ""},
};

// A vector's bytes from the device; a file whose description has another form is read as it is.
std::vector<ctl::Arrival> arrivals_of(const std::filesystem::path& json) {
  for (const char* extension : {".hl7", ".bin", ".xml"}) {
    auto data = json;
    if (std::filesystem::exists(data.replace_extension(extension))) {
      return ctl::read_recording(data.string());
    }
  }
  std::vector<ctl::Arrival> arrivals;
  try {
    const tests::Vector vector = tests::read_vector(json);
    for (const Bytes piece : vector.pieces())
      arrivals.push_back({start, {piece.begin(), piece.end()}});
    Time at = start;
    for (const auto& line : vector.exchange) {
      at += line.delay;
      if (!line.by_host) arrivals.push_back({at, line.bytes});
    }
  } catch (const std::exception&) {
    auto data = json;
    data.replace_extension(".txt");
    if (std::filesystem::exists(data)) arrivals = ctl::read_recording(data.string());
  }
  return arrivals;
}

TEST(Identify, no_published_frame_is_taken_for_another_devices) {
  const auto top = tests::shared_dir() / "protocols/vectors";
  if (!std::filesystem::exists(top)) GTEST_SKIP() << "no protocol vectors at " << top;
  int identified = 0, perhaps = 0, unknown = 0;
  for (const auto& json : tests::find_files(top, ".json")) {
    const auto folder = folders.find(json.parent_path().filename().string());
    ASSERT_NE(folder, folders.end()) << json;
    const Verdict verdict = verdict_on(arrivals_of(json));
    EXPECT_NE(verdict.kind, Kind::ambiguous) << json;
    for (const auto& claim : verdict.claims) EXPECT_EQ(claim.driver->name, folder->second) << json;
    identified += verdict.kind == Kind::identified ? 1 : 0;
    perhaps += verdict.kind != Kind::identified && !verdict.claims.empty() ? 1 : 0;
    unknown += verdict.claims.empty() ? 1 : 0;
  }
  EXPECT_GT(identified, 80);
  std::cout << "published frames: " << identified << " identified, " << perhaps
            << " perhaps, and rightly; " << unknown << " unknown\n";
}

// ---- doubt
// ---------------------------------------------------------------------------------------

std::vector<ctl::Arrival> both(const char* first, const char* second) {
  const auto folder = tests::source_dir() / "drivers";
  auto arrivals = ctl::read_recording((folder / first).string());
  for (auto& arrival : ctl::read_recording((folder / second).string())) {
    arrival.at = std::max(arrival.at, arrivals.back().at);
    arrivals.push_back(std::move(arrival));
  }
  return arrivals;
}

TEST(Identify, two_devices_on_one_line_are_both_named) {
  const Verdict verdict =
      verdict_on(both("masimo/captures/good-run.cap", "nonin/captures/good-run.cap"));
  EXPECT_EQ(verdict.kind, Kind::ambiguous);
  ASSERT_EQ(verdict.claims.size(), 2U);
  ctl::Findings found;
  found.verdict = verdict;
  std::ostringstream text;
  ctl::print(found, text);
  EXPECT_NE(text.str().find("ambiguous"), std::string::npos);
  EXPECT_NE(text.str().find("masimo"), std::string::npos);
  EXPECT_NE(text.str().find("nonin"), std::string::npos);
  EXPECT_NE(text.str().find("to tell"), std::string::npos);
}

TEST(Identify, a_request_that_came_back_is_no_device) {
  // A start of displayed values in the form of drivers/ge, as an echo: the level is 0.
  const auto ge = find_driver("ge")->make({});
  Output output;
  ge->on_open(start, output);
  for (Time now = start; now < start + 1s; now += 100ms) ge->on_tick(now, output);
  ASSERT_FALSE(output.to_device.empty());
  const Verdict verdict = verdict_on({{start, output.to_device}});
  EXPECT_EQ(verdict.kind, Kind::noise);
}

TEST(Identify, no_question_starts_a_cuff_or_sets_anything) {
  for (const auto kind : {links::Address::Kind::tcp, links::Address::Kind::udp}) {
    for (const ctl::Question& question : ctl::questions(kind, "")) {
      const auto driver = find_driver(question.driver)->make(question.options());
      Output output;
      driver->on_open(start, output);
      for (Time now = start; now < start + 30s; now += 100ms) driver->on_tick(now, output);
      const auto& sent = output.to_device;
      const std::string text{reinterpret_cast<const char*>(sent.data()), sent.size()};
      EXPECT_EQ(text.find(" NC"), std::string::npos) << question.driver;
      EXPECT_EQ(text.find(" ND"), std::string::npos) << question.driver;
      EXPECT_FALSE(question.options().contains("command")) << question.driver;
    }
  }
  EXPECT_TRUE(ctl::questions(links::Address::Kind::listen, "").empty());
}

TEST(Identify, every_line_that_somebody_is_asked_at_is_listened_at) {
  std::set<std::string_view> asked;
  const auto lines = ctl::lines();
  EXPECT_EQ(std::set<std::string>(lines.begin(), lines.end()).size(), lines.size());
  for (const std::string& line : lines) {
    EXPECT_NO_THROW(links::parse_line(line)) << line;
    for (const auto& q : ctl::questions(links::Address::Kind::serial, line)) asked.insert(q.driver);
  }
  for (const char* driver : {"datascope", "dinamap", "suntech", "ge", "contec", "philips"}) {
    EXPECT_TRUE(asked.contains(driver)) << driver;
  }
}

// ---- proposals and files
// -------------------------------------------------------------------------

TEST(Identify, the_proposal_names_line_and_form_where_they_are_not_the_usual) {
  ctl::Findings found;
  found.where = "serial:/dev/ttyUSB0";
  found.is_link = found.has_line = true;
  found.line = "19200 8O1";
  found.verdict = verdict_on(
      ctl::read_recording((tests::source_dir() / "drivers/contec/captures/good-run.cap").string()));
  ASSERT_EQ(found.verdict.kind, Kind::identified);
  EXPECT_EQ(ctl::toml_of(found, found.verdict.claims.front()),
            "[[bed.device]]\ndriver = \"contec\"\nlink = \"serial:/dev/ttyUSB0?19200-8O1\"\n"
            "set = { protocol = \"old\" }\n");
  found.line = "115200 8N1";
  EXPECT_NE(ctl::toml_of(found, found.verdict.claims.front()).find("ttyUSB0\"\n"),
            std::string::npos);
}

TEST(Identify, a_file_is_read_by_its_ending_and_the_status_tells) {
  const TempDir dir;
  const auto status = [](const std::string& file, std::string& said) {
    std::ostringstream out, progress;
    const int status_of_call = ctl::identify({.what = file, .json = true}, out, progress);
    said = out.str();
    return status_of_call;
  };
  std::string said;
  tests::write_file(dir.file("empty.bin"), "");
  EXPECT_EQ(status(dir.file("empty.bin"), said), 1);
  EXPECT_NE(said.find(R"("verdict":"silent")"), std::string::npos) << said;
  tests::write_file(dir.file("n.hex"),
                    "80 48 61 00 80 48 61 00 80 48 61 00 80 48 61 00 80 48 61 00");
  EXPECT_EQ(status(dir.file("n.hex"), said), 0);
  EXPECT_NE(said.find(R"("driver":"nonin")"), std::string::npos) << said;
  EXPECT_NE(said.find(R"("forms":["8"])"), std::string::npos) << said;
  tests::write_file(dir.file("n.cap"), "@0.1 < 80 4");
  EXPECT_THROW(status(dir.file("n.cap"), said), std::runtime_error);
  EXPECT_THROW(status(dir.file("absent"), said), std::runtime_error);
}

TEST(Identify, captures_are_read_as_the_tests_read_them) {
  for (const auto& path : tests::capture_files()) {
    const auto arrivals = ctl::read_recording(path.string());
    const tests::Capture capture = tests::read_capture(path);
    std::size_t i = 0;
    for (const auto& line : capture.lines) {
      if (!line.sent) continue;
      ASSERT_LT(i, arrivals.size()) << path;
      EXPECT_EQ(arrivals[i].at, line.time) << path;
      EXPECT_EQ(arrivals[i].bytes, line.bytes) << path << " line " << i;
      ++i;
    }
    EXPECT_EQ(i, arrivals.size()) << path;
  }
}

}  // namespace
}  // namespace vigil::testing
