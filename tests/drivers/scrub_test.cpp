// Nobody's name survives in what is saved: wherever it stands in a message, however the message is
// broken, wherever the recording begins and ends. And the values are what they were.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "drivers/philips/mib.h"
#include "tests/drivers/hl7_fixture.h"
#include "tests/drivers/philips_messages.h"
#include "tests/support/capture.h"

namespace vigil::tests {
namespace {

using drivers::hl7::framed;
using std::string_literals::operator""s;

// Each of them is about a person or the place where that person is.
constexpr std::array<std::string_view, 14> secrets{
    "HOLLOWAY", "MIRABEL",   "19620417", "MRN4711", "WIDOWED", "OSWIN",    "5550199",
    "V88123",   "PEMBERTON", "STANNES",  "Elm",     "ACCT77",  "Serial99", "HOLLO"};

const std::string message =
    "MSH|^~\\&|MONITOR^Serial99^EUI-64|STANNES|CHART|STANNES|20260301100000+0000||ORU^R01^ORU_R01|"
    "M7|P|2.6|||AL|NE||||||IHE_PCD_001^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO\n"
    "PID|||MRN4711^^^STANNES^PI~ACCT77^^^STANNES^AN||HOLLOWAY^MIRABEL^^^MS||19620417|F|||"
    "12 Elm^^STANNES||5550199\n"
    "NK1|1|HOLLOWAY^OSWIN|SPO||5550199\n"
    "PV1|1|I|SUITE 2^R3^B1||||PEMBERTON^A|||||||||||V88123\n"
    "NTE|1||HOLLOWAY is WIDOWED\n"
    "OBR|1|ACCT77|V88123^a-b-c-d-e^Serial99|182777000^monitoring of "
    "patient^SCT|||20260301100000+0000"
    "|||||||||PEMBERTON^A\n"
    "OBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.3.1.150456|96|262688^MDC_DIM_PERCENT^MDC|||||R|||"
    "20260301100000+0000||||Serial99^^Serial99^EUI-64\n"
    "NTE|1||MIRABEL coughs\n"
    "OBX|2|NM|149530^MDC_PULS_OXIM_PULS_RATE^MDC|1.3.1.149530|71|264864^MDC_DIM_BEAT_PER_MIN^MDC|||"
    "||"
    "R|||20260301100000+0000||PEMBERTON^A\n"
    "OBX|3|TX|2301^note^99X|1.1.1|HOLLOWAY WIDOWED|||||R\n"
    "OBX|4|ST|2302^file^99X|1.1.1|5550199|||||R\n"
    "ZPI|HOLLOWAY^MIRABEL|19620417\n";

std::string scrubbed(const std::string& stream, std::string_view driver = "hl7") {
  const Bytes bytes = std::as_bytes(std::span(stream));
  std::vector<std::vector<std::byte>> streams{{bytes.begin(), bytes.end()}};
  find_driver(driver)->scrub(streams);
  return {reinterpret_cast<const char*>(streams[0].data()), streams[0].size()};
}

// The monitor's own number is no one's name; a damaged header may keep it.
std::string survivors(const std::string& text, bool damaged = false) {
  std::string found;
  for (const std::string_view secret : secrets) {
    if (damaged && secret == "Serial99") continue;
    if (text.find(secret) != std::string::npos) found += std::string(secret) + ' ';
  }
  return found;
}

std::vector<Observation> observations(const std::string& stream, std::string_view driver) {
  Output output;
  find_driver(driver)->make({})->on_bytes(capture_start, std::as_bytes(std::span(stream)), output);
  std::vector<Observation> found;
  for (const auto& said : output.said) {
    if (const auto* o = std::get_if<Observation>(&said)) found.push_back(*o);
  }
  return found;
}

TEST(Scrub, every_driver_says_whether_its_protocol_has_a_place_for_names) {
  for (const Entry& entry : registry()) {
    const bool names = entry.name == "hl7" || entry.name == "philips";
    EXPECT_EQ(entry.scrub != carries_no_names, names) << entry.name;
  }
}

TEST(Scrub, takes_every_name_and_number_of_a_person_and_leaves_the_values) {
  const std::string stream = framed(message), clean = scrubbed(stream);
  EXPECT_EQ(survivors(clean), "") << clean;
  EXPECT_EQ(clean.size(), stream.size());
  ASSERT_EQ(observations(stream, "hl7").size(), 2U);
  EXPECT_EQ(observations(clean, "hl7"), observations(stream, "hl7"));
  EXPECT_NE(clean.find("PV1|0|I|SUITE 2^R3^B1|"), std::string::npos) << clean;
  EXPECT_NE(clean.find("|XXXXXXXX^XXXXXXX^^^XX|"), std::string::npos) << clean;
}

std::string with(const std::string& old, const std::string& new_text) {
  std::string text = message;
  return framed(text.replace(text.find(old), old.size(), new_text));
}

TEST(Scrub, a_name_in_the_place_of_a_code_or_a_unit_is_masked) {
  const std::string sat = "150456^MDC_PULS_OXIM_SAT_O2^MDC|";
  for (const std::string code :
       {"150456^HOLLOWAY^MDC|", "HOLLOWAY^MIRABEL^99X|", "5550199^MRN4711^ACCT77|",
        "150456^MDC_PULS_OXIM_SAT_O2^MDC^V88123^OSWIN^STANNES|", "59408-5&HOLLOWAY^Elm^LN|"}) {
    const std::string stream = with(sat, code), clean = scrubbed(stream);
    EXPECT_EQ(survivors(clean), "") << clean;
    EXPECT_EQ(observations(clean, "hl7"), observations(stream, "hl7")) << code;
  }
  for (const std::string unit : {"262688^HOLLOWAY^MDC|", "%^OSWIN|", "HOLLOWAY|"}) {
    const std::string stream = with("262688^MDC_DIM_PERCENT^MDC|", unit), clean = scrubbed(stream);
    EXPECT_EQ(survivors(clean), "") << clean;
    EXPECT_EQ(observations(clean, "hl7"), observations(stream, "hl7")) << unit;
  }
  EXPECT_EQ(survivors(scrubbed(with("182777000^monitoring of patient^SCT", "HOLLOWAY^Elm"))), "");
}

TEST(Scrub, a_name_in_the_place_of_a_bed_becomes_a_mark_and_two_beds_stay_two) {
  const std::string bed = "|SUITE 2^R3^B1|";
  const auto place = [](const std::string& clean) {
    const std::size_t at = clean.find("PV1|0|I|") + 8;
    return clean.substr(at, clean.find('|', at) - at);
  };
  for (const std::string& kept :
       {"KETAMINE SUITE^ROOM 4^BED 2"s, "Unit^^BED1&0&0"s, "^^&10"s, "A"s}) {
    EXPECT_EQ(place(scrubbed(with(bed, '|' + kept + '|'))), kept);
  }
  for (const std::string& name : {"ICU^^HOLLOWAY"s, "HOLLOWAY^MIRABEL"s, "BED 2&5550199"s,
                                  "ICU^1^B1~HOLLOWAY"s, "ROOM OSWIN^^2"s}) {
    EXPECT_EQ(survivors(scrubbed(with(bed, '|' + name + '|'))), "") << name;
  }
  const std::string clean = scrubbed(with(bed, "|ICU^^HOLLOWAY|") + with(bed, "|ICU^^MIRABEL1|") +
                                     with(bed, "|ICU^^HOLLOWAY|"));
  const std::size_t second = clean.find('\x1C'), third = clean.find('\x1C', second + 1);
  EXPECT_EQ(place(clean), place(clean.substr(third)));
  EXPECT_NE(place(clean), place(clean.substr(second)));
  EXPECT_TRUE(place(clean).starts_with("ICU^^")) << clean;
}

TEST(Scrub, two_patients_stay_two_and_one_stays_one) {
  const std::string first = framed(message), other = with("MRN4711", "MRN4712");
  const std::string clean = scrubbed(first + other + first);
  std::vector<std::string> ids;
  for (std::size_t at = clean.find("PID|||"); at != std::string::npos;
       at = clean.find("PID|||", at + 1)) {
    ids.push_back(clean.substr(at + 6, 7));
  }
  ASSERT_EQ(ids.size(), 3U);
  EXPECT_EQ(ids[0], ids[2]);
  EXPECT_NE(ids[0], ids[1]);
}

TEST(Scrub, a_recording_that_begins_or_ends_anywhere_tells_no_name) {
  const std::string stream = framed(message) + framed(message);
  for (std::size_t at = 0; at <= stream.size(); ++at) {
    EXPECT_EQ(survivors(scrubbed(stream.substr(at))), "") << at;
    EXPECT_EQ(survivors(scrubbed(stream.substr(0, at))), "") << at;
  }
}

TEST(Scrub, a_message_with_any_byte_lost_or_damaged_tells_no_name) {
  const std::string good = framed(message);
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string lost = good;
    lost.erase(at, 1);
    EXPECT_EQ(survivors(scrubbed(lost), true), "") << at << ' ' << scrubbed(lost);
    for (unsigned bit = 0; bit < 8; ++bit) {
      std::string flipped = good;
      flipped[at] = static_cast<char>(static_cast<unsigned char>(flipped[at]) ^ (1U << bit));
      EXPECT_EQ(survivors(scrubbed(flipped), true), "") << at << ' ' << scrubbed(flipped);
    }
  }
}

// Whatever the sender: codes that a driver knows are kept.
TEST(Scrub, every_capture_keeps_its_values) {
  for (const auto& path : capture_files()) {
    const Capture capture = read_capture(path);
    if (capture.value("driver") != "hl7") continue;
    std::string stream;
    for (const auto& line : capture.lines) {
      stream.append(reinterpret_cast<const char*>(line.bytes.data()), line.bytes.size());
    }
    EXPECT_EQ(observations(scrubbed(stream), "hl7"), observations(stream, "hl7")) << path;
  }
}

TEST(Scrub, what_is_no_message_is_masked) {
  EXPECT_EQ(scrubbed("HOLLOWAY 5550199\r\n"), "XXXXXXXX 0000000\r\n");
  EXPECT_EQ(survivors(scrubbed(framed("PID|||MRN4711||HOLLOWAY^MIRABEL\n"))), "");
  EXPECT_EQ(survivors(scrubbed(message)), "") << "without a frame";
}

namespace philips_at_work {

using namespace philips_messages;

const Text label = "\0R\0o\0o\0m\0 \0F\0i\0v\0e"s;

Text created(const Text& bed) {
  const Text id = Text("\x00\x06\x00\x09\xFB\x02\x9E\x18", 8);
  const Text list = u16(0x0984) + counted(id) + u16(0x091E) + counted(counted(bed));
  const Text argument = u16(0x0021) + u32(0) + u16(2) + counted(list);
  const Text body = u16(0x0021) + u32(0) + u32(1) + u16(0x0D06) + counted(argument);
  return Text("\xE1\x00\x00\x02\x00\x01", 6) + counted(u16(1) + u16(1) + counted(body));
}

Text in_frame(const Text& inside) {
  std::vector<std::byte> frame;
  drivers::philips::append_mib(bytes(inside), frame);
  return {reinterpret_cast<const char*>(frame.data()), frame.size()};
}

TEST(ScrubPhilips, the_bed_and_the_monitor_are_not_told_and_values_are) {
  const Text stream = created(label) + result({heart_rate(72)});
  const Text clean = scrubbed(stream, "philips");
  EXPECT_EQ(clean.size(), stream.size());
  EXPECT_EQ(clean.find(label), Text::npos);
  EXPECT_EQ(clean.find("\x02\x9E\x18"), Text::npos);
  ASSERT_EQ(observations(stream, "philips").size(), 1U);
  EXPECT_EQ(observations(clean, "philips"), observations(stream, "philips"));
}

TEST(ScrubPhilips, results_that_nobody_asks_for_are_masked_whole) {
  const Text object = u16(1) + u16(1) + counted(u16(0x0927) + counted(counted(label)));
  const Text clean = scrubbed(result({object}, 0x200000, 0x002A), "philips");
  EXPECT_EQ(clean.find(label), Text::npos);
}

TEST(ScrubPhilips, a_frame_stays_a_good_frame_of_the_same_length) {
  Text bed = label;
  for (int i = 0; i < 200; ++i) {  // many check sequences, some with bytes that need an escape
    bed[1] = static_cast<char>(i);
    bed[3] = static_cast<char>(0xC1);
    const Text stream = in_frame(created(bed)) + in_frame(result({heart_rate(72)}));
    const Text clean = scrubbed(stream, "philips");
    ASSERT_EQ(clean.size(), stream.size());
    EXPECT_EQ(clean.find(bed.substr(6)), Text::npos);
    Output output;
    find_driver("philips")
        ->make({{"framing", "mib"}})
        ->on_bytes(capture_start, bytes(clean), output);
    for (const auto& said : output.said) {
      const auto* notice = std::get_if<Notice>(&said);
      EXPECT_FALSE(notice && notice->kind == Notice::Kind::bad_frame) << notice->detail;
    }
    EXPECT_EQ(observations(clean, "philips"), observations(stream, "philips"));
  }
}

TEST(ScrubPhilips, what_is_no_message_is_masked) {
  const Text good = result({heart_rate(72)});
  EXPECT_EQ(scrubbed(label + good, "philips"), Text(label.size(), '\xFF') + good);
  EXPECT_EQ(scrubbed(created(label).substr(0, 60), "philips"), Text(60, '\xFF'));
  Text broken = in_frame(created(label));
  broken[30] = static_cast<char>(broken[30] + 1);
  EXPECT_EQ(scrubbed(broken, "philips").find(label.substr(4)), Text::npos);
}

}  // namespace philips_at_work
}  // namespace
}  // namespace vigil::tests
