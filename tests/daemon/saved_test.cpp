// What is saved from a ring is a capture that needs no approval: the tests' own replay of it gives
// the very same text. Tried with everything that any capture in the repository says.
#include "daemon/links/saved.h"

#include <gtest/gtest.h>

#include "tests/support/capture.h"
#include "tests/support/text_file.h"
#include "tests/support/toy_driver.h"

namespace vigil::testing {
namespace {

using links::Heard;
using links::Saved;
using std::chrono::seconds;

constexpr Time start = std::chrono::sys_days{std::chrono::year{2026} / 3 / 1} + seconds{36001};

Heard::Piece piece(Time at, std::string_view text, bool sent = false) {
  const Bytes bytes = std::as_bytes(std::span(text));
  return {at, sent, {bytes.begin(), bytes.end()}};
}

links::Origin origin_of(const Entry& driver, const Options& options = {}) {
  links::Origin origin{"monitor", &driver, options, "tcp", "0.1.0", "made by a test", {}};
  origin.taken = start + seconds{100};
  return origin;
}

std::string replayed(const std::string& text) {
  const tests::Capture capture = tests::parse_capture("saved.cap", text);
  return tests::replay(capture, *tests::make_driver(capture));
}

std::string values_of(const std::string& text) {
  std::string values;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::string line = text.substr(at, end - at);
    const bool value = line.starts_with("= ") && line.find(" notice ") == line.npos;
    if (value) values += line.substr(0, line.find(" subject=")) + '\n';
    at = end + 1;
  }
  return values;
}

TEST(SavedCapture, of_every_driver_is_expected_as_it_is_and_has_the_same_values) {
  int seen = 0;
  for (const auto& path : tests::capture_files()) {
    const tests::Capture capture = tests::read_capture(path);
    Heard heard{start, {}, true, {}};
    for (const tests::Capture::Line& line : capture.lines) {
      const Time at = start + (line.time - tests::capture_start);
      if (line.sent) heard.pieces.push_back({at, false, line.bytes});
    }
    const Entry* driver = find_driver(capture.value("driver"));
    const auto files = links::save(origin_of(*driver, capture.options()), {heard});
    ASSERT_EQ(files.size(), 1U);
    EXPECT_EQ(replayed(files[0].text), files[0].text) << path;
    const auto fresh = tests::make_driver(capture);
    tests::Capture until_the_end = capture;
    until_the_end.header.erase("until");
    EXPECT_EQ(values_of(files[0].text), values_of(tests::replay(until_the_end, *fresh))) << path;
    ++seen;
  }
  EXPECT_GT(seen, 50);
}

TEST(SavedCapture, says_where_it_comes_from_and_names_no_place) {
  const Heard heard{start, {}, true, {piece(start, "97\n"), piece(start + seconds{1}, "96\n")}};
  const auto files = links::save(origin_of(toy_driver, {{"polls", "yes"}}), {heard});
  ASSERT_EQ(files.size(), 1U);
  EXPECT_EQ(files[0].name, "monitor-20260301T100141.000Z.cap");
  const tests::Capture capture = tests::parse_capture("saved.cap", files[0].text);
  EXPECT_EQ(capture.value("driver"), "toy");
  EXPECT_EQ(capture.value("link"), "tcp");
  EXPECT_EQ(capture.value("vigil"), "0.1.0");
  EXPECT_EQ(capture.value("taken"), "2026-03-01");
  EXPECT_EQ(capture.value("synthetic"), "no");
  EXPECT_EQ(capture.value("starts"), "with an opening of the link");
  EXPECT_EQ(capture.value("kept"), "at most 15 minutes and 512 KiB of a link");
  EXPECT_TRUE(capture.value("story").starts_with("made by a test"));
  EXPECT_EQ(files[0].text.find("monitor"), std::string::npos);
}

TEST(SavedCapture, openings_in_a_row_are_one_file_and_callers_side_by_side_are_two) {
  const Heard one{start, start + seconds{9}, true, {piece(start + seconds{1}, "97\n")}};
  const Heard two{start + seconds{5}, {}, true, {piece(start + seconds{6}, "55\n")}};
  const Heard three{start + seconds{20}, {}, true, {piece(start + seconds{21}, "96\n")}};
  const Heard silent{start + seconds{20}, {}, true, {piece(start + seconds{21}, "hello\n", true)}};
  const auto files = links::save(origin_of(toy_driver), {one, two, three, silent});
  ASSERT_EQ(files.size(), 2U);
  EXPECT_NE(files[0].text.find("@9.000 closed\n@20.000 opened\n@20.000 > \"hello\\n\"\n"
                               "@21.000 < \"96\\n\"\n= @21.000 spo2 96 % good\n"),
            std::string::npos)
      << files[0].text;
  EXPECT_NE(files[1].text.find("@1.000 < \"55\\n\""), std::string::npos);
  EXPECT_TRUE(files[1].name.ends_with("-2.cap"));
}

TEST(SavedCapture, from_the_middle_begins_where_a_new_driver_would_ask_the_same) {
  const Entry& dinamap = *find_driver("dinamap");
  Output first;
  const auto driver = dinamap.make({});
  driver->on_open(start, first);
  for (int i = 1; first.to_device.empty() && i < 30; ++i) {
    driver->on_tick(start + Millis{100 * i}, first);
  }
  const std::string question(reinterpret_cast<const char*>(first.to_device.data()),
                             first.to_device.size());
  const Heard heard{
      start,
      {},
      false,
      {piece(start + seconds{1}, " RA20\r"), piece(start + seconds{2}, question, true),
       piece(start + seconds{3}, " NA\r")}};
  const auto files = links::save(origin_of(dinamap), {heard});
  ASSERT_EQ(files.size(), 1U);
  const std::string& text = files[0].text;
  EXPECT_EQ(tests::parse_capture("saved.cap", text).value("starts"), "in the middle of an opening");
  EXPECT_EQ(text.find("RA20"), std::string::npos);
  EXPECT_LT(text.find("> \""), text.find("< \"")) << text;
  EXPECT_EQ(replayed(text), text);
}

// An IntelliVue is asked for an association once, and polled for ten minutes at a time.
TEST(SavedCapture, from_the_middle_of_a_conversation_that_is_led_once_the_driver_listens) {
  const tests::Capture good = tests::read_capture(tests::source_dir() / "drivers" / "philips" /
                                                  "captures" / "good-run.cap");
  Heard heard{start, {}, false, {}};
  for (const tests::Capture::Line& line : good.lines) {
    if (line.sent) heard.pieces.push_back({start + (line.time - capture_start), false, line.bytes});
  }
  ASSERT_GT(heard.pieces.size(), 4U);
  heard.pieces.erase(heard.pieces.begin(), heard.pieces.begin() + 2);  // response and event
  const auto files = links::save(origin_of(*find_driver("philips"), good.options()), {heard});
  ASSERT_EQ(files.size(), 1U);
  const std::string& text = files[0].text;
  EXPECT_EQ(tests::parse_capture("saved.cap", text).value("listens"), "yes");
  EXPECT_EQ(text.find("\n@0.000 >"), text.npos) << "a listener asks nothing";
  EXPECT_NE(text.find(" spo2 "), text.npos) << text;
  EXPECT_EQ(replayed(text), text);
}

TEST(SavedCapture, a_name_that_was_cut_in_two_by_the_reads_is_found) {
  const std::string message =
      "\x0BMSH|^~\\&|M|||||"
      "|ORU^R01|7|P|2.6\rPID|||77^^^A^PI||HOLLOWAY^MIRABEL||19620417\r"
      "PV1||I|KET^R3\rNTE|1||HOLLOWAY coughs\r"
      "OBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.3.1.150456|96|262688^MDC_DIM_PERCENT^MDC\r\x1C\r";
  const auto text_with = [&](std::size_t cut) {
    Heard heard{start, {}, true, {}};
    const std::size_t size = cut == 0 ? 1 : cut;
    for (std::size_t at = 0; at < message.size(); at += size) {
      heard.pieces.push_back(piece(start + seconds{1}, std::string_view(message).substr(at, size)));
    }
    return links::save(origin_of(*find_driver("hl7")), {heard}).at(0).text;
  };
  for (std::size_t cut = 0; cut < message.size(); ++cut) {
    const std::string text = text_with(cut);
    std::string said;
    for (const auto& line : tests::parse_capture("saved.cap", text).lines) {
      for (const std::byte b : line.bytes) said += std::to_integer<char>(b);
    }
    ASSERT_EQ(said.size(), message.size());
    for (const char* secret : {"HOLLOWAY", "MIRABEL", "19620417"}) {
      EXPECT_EQ(said.find(secret), said.npos) << cut;
      EXPECT_EQ(text.find(secret), text.npos) << cut;
    }
    EXPECT_NE(text.find("spo2 96 % good"), text.npos) << text;
    EXPECT_EQ(replayed(text), text);
  }
}

TEST(SavedCapture, tells_the_kind_of_its_link) {
  EXPECT_EQ(links::kind_of("serial:/dev/vigil/room4?19200-8E1", "9600 8N1"), "serial 19200 8E1");
  EXPECT_EQ(links::kind_of("rfc2217:ward.example:4001", "9600 8N1"), "rfc2217 9600 8N1");
  EXPECT_EQ(links::kind_of("listen:0.0.0.0:6661", ""), "listen");
  EXPECT_EQ(links::kind_of("udp:10.0.0.1:24105", ""), "udp");
}

}  // namespace
}  // namespace vigil::testing
