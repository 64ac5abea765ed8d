// Acknowledgements: hl7-mllp sheet, section 4.
#include "drivers/hl7/ack.h"

#include "tests/drivers/hl7_fixture.h"

namespace vigil::drivers::hl7 {
namespace {

using Outcome = Verdict::Outcome;

AckCodes codes(std::string_view msh15, std::string_view msh16, Outcome outcome = Outcome::accepted,
               AckMode mode = AckMode::automatic) {
  return ack_codes(msh15, msh16, outcome, mode);
}

TEST(Hl7Ack, success_is_answered_as_msh_15_and_16_ask) {
  EXPECT_EQ(codes("", ""), (AckCodes{"AA", ""}));
  EXPECT_EQ(codes("AL", "NE"), (AckCodes{"CA", ""}));
  EXPECT_EQ(codes("AL", ""), (AckCodes{"CA", ""}));
  EXPECT_EQ(codes("NE", "AL"), (AckCodes{"AA", ""}));
  EXPECT_EQ(codes("", "AL"), (AckCodes{"AA", ""}));
  EXPECT_EQ(codes("AL", "AL"), (AckCodes{"CA", "AA"}));
  EXPECT_EQ(codes("NE", "NE"), AckCodes{});
  EXPECT_EQ(codes("ER", "NE"), AckCodes{});
  EXPECT_EQ(codes("SU", "SU"), (AckCodes{"CA", "AA"}));
  EXPECT_EQ(codes("what", "ever"), (AckCodes{"AA", ""}));
}

TEST(Hl7Ack, errors_and_rejections_have_their_own_letters) {
  EXPECT_EQ(codes("", "", Outcome::error), (AckCodes{"AE", ""}));
  EXPECT_EQ(codes("", "", Outcome::rejected), (AckCodes{"AR", ""}));
  EXPECT_EQ(codes("AL", "NE", Outcome::error), (AckCodes{"CE", ""}));
  EXPECT_EQ(codes("AL", "AL", Outcome::rejected), (AckCodes{"CR", ""}));
  EXPECT_EQ(codes("NE", "AL", Outcome::error), (AckCodes{"AE", ""}));
  EXPECT_EQ(codes("ER", "NE", Outcome::error), (AckCodes{"CE", ""}));
  EXPECT_EQ(codes("SU", "AL", Outcome::error), (AckCodes{"AE", ""}));
  EXPECT_EQ(codes("SU", "NE", Outcome::error), AckCodes{});
}

TEST(Hl7Ack, one_source_can_be_answered_its_own_way) {
  EXPECT_EQ(codes("AL", "NE", Outcome::accepted, AckMode::application), (AckCodes{"AA", ""}));
  EXPECT_EQ(codes("NE", "NE", Outcome::rejected, AckMode::commit), (AckCodes{"CR", ""}));
  EXPECT_EQ(codes("AL", "AL", Outcome::accepted, AckMode::none), AckCodes{});
}

std::string ack(std::string_view payload, const Verdict& verdict = {},
                std::string_view code = "AA") {
  Message m;
  EXPECT_EQ(m.open(payload), "");
  std::string out;
  append_ack(m, code, verdict, at(250), "own-1", out);
  return out;
}

TEST(Hl7Ack, the_parties_change_sides_and_id_and_version_come_back) {
  EXPECT_EQ(
      ack("MSH|^~\\&|MON^1^EUI-64|WARD|VIGIL|CLINIC|20260301||ORU^R01^ORU_R01|17|P|2.6|||AL|NE"),
      "\x0BMSH|^~\\&|VIGIL|CLINIC|MON^1^EUI-64|WARD|20260301100000.250+0000||ACK^R01^ACK|own-1|"
      "P|2.6\rMSA|AA|17\r\x1C\r");
}

TEST(Hl7Ack, a_rejection_says_what_is_wrong) {
  const Verdict verdict{Outcome::rejected, "101", "10", "MSH-10 is empty"};
  const std::string text = ack("MSH|^~\\&|||||||ORU||T|2.3", verdict, "AR");
  EXPECT_NE(text.find("||ACK|own-1|T|2.3\rMSA|AR|\rERR||MSH^1^10|101|E|||MSH-10 is empty\r\x1C\r"),
            std::string::npos)
      << text;
}

TEST(Hl7Ack, it_is_written_with_the_delimiters_of_the_message) {
  const std::string text = ack("MSH#:;?!#A:B#C#####ORU:R40#9#P#2.6");
  EXPECT_NE(text.find("MSH#:;?!###A:B#C#"), std::string::npos) << text;
  EXPECT_NE(text.find("#ACK:R40:ACK#own-1#P#2.6\rMSA#AA#9\r"), std::string::npos) << text;
}

TEST(Hl7Ack, two_answers_are_two_messages_and_have_two_ids) {
  Bench bench;
  bench.send("MSH|^~\\&|M|||||20260301|ORU^R01|1|P|2.6|||AL|AL\nOBX|1|NM|150456^X^MDC||97|||||F");
  bench.send("MSH|^~\\&|M||||20260301||ORU^R01|1|P|2.6|||AL|AL");
  const std::string sent = bench.sent();
  const std::size_t first = sent.find("\rMSA|CA|1\r");
  const std::size_t second = sent.find("\rMSA|AA|1\r");
  ASSERT_NE(first, std::string::npos);
  ASSERT_NE(second, std::string::npos);
  EXPECT_LT(first, second);
  EXPECT_NE(sent.find("|20260301100000-3|"), std::string::npos) << sent;
  EXPECT_NE(sent.find("|20260301100000-4|"), std::string::npos) << sent;
}

TEST(Hl7Ack, answers_of_others_are_never_answered) {
  Bench bench;
  for (const std::string_view type : {"ACK^R01", "ORF^R04", "ORA^R41", "ADR^A19", "RSP^K11"}) {
    bench.send("MSH|^~\\&|M||||20260301||" + std::string(type) + "|1|P|2.6|||AL|AL\nMSA|AA|1");
    EXPECT_EQ(bench.sent(), "") << type;
    EXPECT_TRUE(bench.notices().empty());
  }
}

TEST(Hl7Ack, nothing_without_a_readable_msh_is_answered) {
  Bench bench;
  for (const std::string_view bad : {"PID|1", "MSH", "", "xyz"}) {
    bench.send(bad);
    EXPECT_EQ(bench.sent(), "") << bad;
    EXPECT_TRUE(bench.observations().empty());
  }
}

TEST(Hl7Ack, what_cannot_be_processed_is_rejected_and_gives_no_number) {
  Bench bench;
  const std::string row = "\nOBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC||97|||||F";
  const struct {
    std::string header, wanted;
  } cases[] = {
      {"MSH|^~\\&|M||||20260301||QRY^R02|5|P|2.6", "MSA|AR|5\rERR||MSH^1^9|200|E|"},
      {"MSH|^~\\&|M||||20260301||ORU^R99|6|P|2.6", "MSA|AR|6\rERR||MSH^1^9|201|E|"},
      {"MSH|^~\\&|M||||20260301||ORU^R01||P|2.6", "MSA|AR|\rERR||MSH^1^10|101|E|"},
      {"MSH|^~\\&|M||||20260301||ORU^R01||P|2.6|||AL|NE", "MSA|CR|\rERR||MSH^1^10|101|E|"},
      {"MSH|^~\\&|M||||20260301|||8|P|2.6", "MSA|AR|8\rERR||MSH^1^9|101|E|"},
      // One field too few: the type is where the security field belongs.
      {"MSH|^~\\&|DEV|||20260101120000||ORU^R01|1|P|2.3.1", "MSA|AR|P\rERR||MSH^1^9|200|E|"},
  };
  for (const auto& c : cases) {
    bench.send(c.header + row, 100000000);
    EXPECT_NE(bench.sent().find(c.wanted), std::string::npos) << bench.sent();
    EXPECT_TRUE(bench.observations().empty()) << c.header;
  }
}

TEST(Hl7Ack, a_repeated_message_is_answered_again_and_said_once) {
  Bench bench;
  const std::string message =
      "MSH|^~\\&|M||||20260301100000||ORU^R01|1|P|2.6\nOBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC||97"
      "|||||F";
  bench.send(message, 0);
  EXPECT_EQ(bench.observations().size(), 1U);
  bench.send(message, 61000);
  EXPECT_TRUE(bench.observations().empty());
  EXPECT_NE(bench.sent().find("MSA|AA|1"), std::string::npos);
  bench.send(message, 200000);
  EXPECT_EQ(bench.observations().size(), 1U) << "the window is short";
}

TEST(Hl7Ack, a_monitor_that_starts_again_from_one_is_not_a_repetition) {
  Bench bench;
  const std::string row = "\nOBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC||97|||||F";
  bench.send("MSH|^~\\&|M||||20260301100000||ORU^R01|1|P|2.6" + row);
  bench.send("MSH|^~\\&|M||||20260301100001||ORU^R01|1|P|2.6" + row);
  EXPECT_EQ(bench.observations().size(), 1U);
  bench.send("MSH|^~\\&|M||||||ORU^R01|1|P|2.6" + row);
  bench.send("MSH|^~\\&|M||||||ORU^R01|1|P|2.6" + row);
  EXPECT_EQ(bench.observations().size(), 1U) << "without MSH-7 nothing can be told apart";
}

TEST(Hl7Ack, an_oversized_message_is_rejected_while_it_is_still_coming) {
  Bench bench;
  std::string stream = "\x0BMSH|^~\\&|M||||20260301||ORU^R01|77|P|2.6\r";
  stream += std::string(1U << 20U, 'x');
  bench.feed(stream);
  EXPECT_NE(bench.sent().find("MSA|AR|77\rERR|||207|E|"), std::string::npos);
  bench.feed(std::string(1U << 20U, 'x') + "\x1C\r");
  EXPECT_EQ(bench.sent(), "");
  bench.send("MSH|^~\\&|M||||20260301||ORU^R01|78|P|2.6");
  EXPECT_NE(bench.sent().find("MSA|AA|78\r"), std::string::npos);
}

}  // namespace
}  // namespace vigil::drivers::hl7
