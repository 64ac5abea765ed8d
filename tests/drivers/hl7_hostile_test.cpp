// What no stream may do to the HL7 driver: cuts, truncation, noise, odd delimiters, floods; and
// that the usual run allocates nothing.
#include <gtest/gtest.h>

#include <random>

#include "tests/drivers/hl7_fixture.h"
#include "tests/support/allocations.h"

namespace vigil::drivers::hl7 {
namespace {

std::string number(int value) {
  return std::to_string(value);
}

// A message such as a monitor sends each second.
std::string usual(int id, int spo2 = 97) {
  const auto two_digits = [](int n) { return number(100 + n).substr(1); };
  const std::string time = "2026030110" + two_digits(id / 60) + two_digits(id % 60) + "+0100";
  return "MSH|^~\\&|MINDRAY_VS900^00A0370098007A80^EUI-64|CLINIC|||" + time + "||ORU^R01^ORU_R01|" +
         number(id) +
         "|P|2.6|||AL|NE||UNICODE UTF-8|||IHE_PCD_001^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO\n"
         "PID|||K-1001-AND-LONGER^^^CLINIC^PI||Test^Ada^^^^^L||19850704|F\n"
         "PV1||O|KETAMINE SUITE^ROOM 4^BED 2\n"
         "OBR|1|17|17|182777000^monitoring of patient^SCT|||" +
         time +
         "\n"
         "OBX|1||69965^MDC_DEV_MON_PHYSIO_MULTI_PARAM_MDS^MDC|1.0.0.0|||||||X|||||||"
         "00A0370098007A80^^00A0370098007A80^EUI-64\n"
         "OBX|2|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.3.1.150456|" +
         number(spo2) +
         "|262688^MDC_DIM_PERCENT^MDC|90-100||||R\n"
         "OBX|3|NM|149530^MDC_PULS_OXIM_PULS_RATE^MDC|1.3.1.149530|71|264864^MDC_DIM_BEAT_PER_MIN^"
         "MDC"
         "|||||R\n"
         "OBX|4|NM|150021^MDC_PRESS_BLD_NONINV_SYS^MDC|1.1.9.150021|120|266016^MDC_DIM_MMHG^MDC||||"
         "|R"
         "|||20260301095000+0100\n"
         "OBX|5|NM|150022^MDC_PRESS_BLD_NONINV_DIA^MDC|1.1.9.150022|80|266016^MDC_DIM_MMHG^MDC|||||"
         "R"
         "|||20260301095000+0100\n"
         "OBX|6|NM|150468^MDC_PULS_OXIM_SAT_O2_DIFF^MDC|1.3.1.150468|0|262688^MDC_DIM_PERCENT^MDC"
         "|||||R\n";
}

std::string stream_of_all_kinds() {
  return "\x05junk" + framed(usual(1)) + framed(usual(2, 88)) + "\r\n" + framed("broken") +
         framed("MSH|^~\\&|||||||ORU^R01|204|P|2.3.1|\nOBX||NM|160^SpO2|2103|98||||||F") +
         "\x0B"
         "half" +
         framed(usual(3)) + framed("MSH|^~\\&|X||||20260301||QRY^R02|9|P|2.4|||AL|NE\nQRD|x") +
         framed(usual(3)) + "\x1C";
}

struct Result {
  Output out;

  explicit Result(const std::vector<std::string_view>& pieces) {
    const auto driver = make({});
    for (const std::string_view piece : pieces) driver->on_bytes(at(0), bytes_of(piece), out);
  }
};

void expect_same(const Result& a, const Result& b) {
  EXPECT_EQ(a.out.said, b.out.said);
  EXPECT_EQ(a.out.subjects, b.out.subjects);
  EXPECT_EQ(a.out.to_device, b.out.to_device);
}

TEST(Hl7Hostile, any_split_gives_the_same_output) {
  const std::string stream = stream_of_all_kinds();
  const std::string_view all = stream;
  const Result whole({all});
  EXPECT_GE(whole.out.said.size(), 12U);
  std::vector<std::string_view> bytes;
  for (std::size_t i = 0; i < all.size(); ++i) bytes.push_back(all.substr(i, 1));
  expect_same(Result(bytes), whole);
  for (std::size_t i = 0; i <= all.size(); i += 3) {
    expect_same(Result({all.substr(0, i), all.substr(i)}), whole);
  }
  std::mt19937 dice(1);
  for (int round = 0; round < 50; ++round) {
    std::vector<std::string_view> pieces;
    for (std::size_t from = 0; from < all.size();) {
      const std::size_t length = 1 + dice() % 300;
      pieces.push_back(all.substr(from, length));
      from += length;
    }
    expect_same(Result(pieces), whole);
  }
}

TEST(Hl7Hostile, a_message_cut_short_gives_no_number_that_it_does_not_hold) {
  const std::string payload = usual(1);
  for (std::size_t length = 0; length < payload.size(); ++length) {
    Bench bench;
    bench.send(payload.substr(0, length));
    for (const Observation& o : bench.observations()) {
      const bool known = !o.value || *o.value == 97 || *o.value == 71 || *o.value == 120 ||
                         *o.value == 80 || *o.value == 9 || *o.value == 7 || *o.value == 12 ||
                         *o.value == 1 || *o.value == 8;
      EXPECT_TRUE(known) << *o.value;
    }
    Bench unframed;
    unframed.feed("\x0B" + payload.substr(0, length));
    EXPECT_TRUE(unframed.out.said.empty()) << "nothing before the end of the frame";
  }
}

TEST(Hl7Hostile, noise_gives_no_number_and_few_words) {
  std::mt19937 dice(2);
  Bench bench;
  std::size_t said = 0;
  for (int i = 0; i < 2000; ++i) {
    std::string noise(500, '\0');
    for (char& c : noise) c = static_cast<char>(dice());
    bench.feed(i % 2 == 0 ? noise : framed(noise), i * 10LL);
    EXPECT_TRUE(bench.observations().empty());
    said += bench.out.said.size();
  }
  EXPECT_LE(said, 10U);
}

TEST(Hl7Hostile, damaged_messages_never_crash_and_never_leave_the_plausible) {
  std::mt19937 dice(3);
  const std::string good = usual(1);
  Bench bench;
  for (int i = 0; i < 20000; ++i) {
    std::string payload = good;
    for (int n = static_cast<int>(dice() % 6); n >= 0; --n) {
      const std::size_t at_byte = dice() % payload.size();
      switch (dice() % 3) {
        case 0:
          payload[at_byte] = static_cast<char>(dice());
          break;
        case 1:
          payload.erase(at_byte, 1 + dice() % 20);
          break;
        default:
          payload.insert(at_byte, 1 + dice() % 3, "|^~\\&\r"[dice() % 6]);
          break;
      }
      if (payload.empty()) break;
    }
    bench.send(payload, i);
    for (const Observation& o : bench.observations()) {
      EXPECT_EQ(o.value.has_value(), o.quality != Quality::invalid);
      EXPECT_TRUE(!o.value || (*o.value >= 0 && *o.value <= 400));
      EXPECT_LT(o.subject, bench.out.subjects.size());
    }
  }
}

TEST(Hl7Hostile, any_delimiters_give_the_same_values) {
  const std::string from = "|^~\\&";
  const Output usual_out = Bench().send(usual(1));
  for (const std::string& to : {std::string("#:;?!"), std::string("\x01\x02\x03\x04\x05"),
                                std::string("^|&~\\"), std::string("$%@*_")}) {
    std::string payload = usual(1);
    for (char& c : payload) {
      const std::size_t i = from.find(c);
      if (i != std::string::npos) c = to[i];
    }
    Bench bench;
    bench.send(payload);
    EXPECT_EQ(bench.out.said, usual_out.said) << to;
    EXPECT_EQ(bench.out.subjects.at(0).device, usual_out.subjects.at(0).device);
  }
}

TEST(Hl7Hostile, one_endless_message_holds_no_more_than_the_limit) {
  Bench bench;
  bench.feed("\x0BMSH|^~\\&|M||||20260301||ORU^R01|1|P|2.6\r");
  const std::string chunk(65536, 'x');
  const std::int64_t before = tests::allocated_bytes();
  for (int i = 0; i < 200; ++i) bench.feed(chunk);
  EXPECT_LT(tests::allocated_bytes() - before, 4 << 20);
}

TEST(Hl7Hostile, the_usual_run_allocates_nothing) {
  const auto driver = make({});
  Output out;
  std::vector<std::string> stream;
  for (int i = 0; i < 300; ++i) stream.push_back(framed(usual(i)));
  std::uint64_t before = 0;
  std::size_t said = 0;
  for (int i = 0; i < 300; ++i) {
    if (i == 200) before = tests::allocations();
    out.clear();
    driver->on_bytes(at(i * 1000LL), bytes_of(stream[static_cast<std::size_t>(i)]), out);
    driver->on_tick(at(i * 1000 + 100), out);
    if (i >= 200) said += out.said.size();
  }
  EXPECT_EQ(tests::allocations() - before, 0U);
  EXPECT_EQ(said, 200U) << "SpO2 and pulse; the cuff reading is old";
}

}  // namespace
}  // namespace vigil::drivers::hl7
