// Every transcript on disk, one test each; what a page may look like; and dialogues recorded with
// other people's programs, where those files are at hand.
#include "alerts/channels/channel.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>

#include "alerts/channels/text.h"
#include "tests/support/transcript.h"

namespace vigil::testing {
namespace {

namespace fs = std::filesystem;
using alerts::Outcome;

std::string read(const fs::path& path) {
  std::ifstream in(path);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<std::string> transcripts() {
  std::vector<std::string> names;
  const fs::path folder = fs::path(VIGIL_SOURCE_DIR) / "alerts/channels/transcripts";
  for (const auto& each : fs::directory_iterator(folder)) {
    if (each.path().extension() == ".txt") names.push_back(each.path().stem());
  }
  std::sort(names.begin(), names.end());
  return names;
}

struct Transcript : ::testing::TestWithParam<std::string> {};

// With VIGIL_APPROVE=1 the file becomes what the dialogue says now; the diff is what to review.
TEST_P(Transcript, comes_out_as_it_went_in) {
  const fs::path path =
      fs::path(VIGIL_SOURCE_DIR) / "alerts/channels/transcripts" / (GetParam() + ".txt");
  const std::string text = read(path);
  const std::string now = replay_transcript(text);
  if (std::getenv("VIGIL_APPROVE") != nullptr) std::ofstream(path) << now;
  EXPECT_TRUE(text.starts_with("# ")) << "a transcript says first what it is";
  EXPECT_EQ(now, text);
}

INSTANTIATE_TEST_SUITE_P(Snpp, Transcript, ::testing::ValuesIn(transcripts()),
                         [](const auto& param_info) {
                           std::string name = param_info.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(PageText, is_one_plain_line_with_the_identity_at_the_end) {
  alerts::Page page;
  page.id = 12;
  page.text = "  Bett 3:\n SpO\xE2\x82\x82  86 %  \r\n";
  EXPECT_EQ(alerts::page_text(page), "Bett 3: SpO2 86 % p12");
}

TEST(PageText, never_exceeds_its_limit_whatever_comes_in) {
  alerts::Page page;
  page.id = 123456789;
  for (int length = 0; length < 300; ++length) {
    page.text = std::string(static_cast<std::size_t>(length), 'x') + "\xC3\xBC\xC3";
    const std::string text = alerts::page_text(page);
    EXPECT_LE(text.size(), 80U);
    EXPECT_TRUE(text.ends_with(" p123456789"));
  }
}

TEST(PageText, has_only_characters_that_every_pager_shows_alike) {
  for (int byte = 1; byte < 256; ++byte) {
    const std::string text = alerts::plain_text("a" + std::string(1, static_cast<char>(byte)), 80);
    EXPECT_EQ(text.find_first_not_of(" !\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                     "abcdefghijklmnopqrstuvwxyz"),
              std::string::npos)
        << byte << ": " << text;
  }
}

// A recorded conversation as a gateway: what it answered to each command, in order.
class Recorded {
 public:
  explicit Recorded(const fs::path& path) {
    std::ifstream in(path);
    std::string asked;
    for (std::string line; std::getline(in, line);) {
      const std::string words(boost::json::parse(line.substr(2)).as_string());
      if (line.starts_with('C')) {
        asked = words;
      } else {
        answers_[asked.substr(0, 4)].push_back(words);
      }
    }
  }
  std::string answer(const std::string& said) {
    auto& answers = answers_[said.substr(0, 4)];
    if (answers.empty()) return "500 no such command\r\n";
    std::string first = answers.front();
    answers.erase(answers.begin());
    return first;
  }

 private:
  std::map<std::string, std::vector<std::string>> answers_;
};

alerts::Done converse(alerts::Dialogue& dialogue, Recorded& gateway) {
  alerts::Turn turn = dialogue.open();
  std::string said;  // the greeting answers nothing
  while (!std::holds_alternative<alerts::Done>(turn)) {
    if (const auto* say = std::get_if<alerts::Say>(&turn)) said = say->text;
    const std::string answer = gateway.answer(said);
    turn = dialogue.answer(answer.substr(0, answer.find('\r')));
  }
  return std::get<alerts::Done>(turn);
}

std::optional<alerts::Done> with_recorded(const std::string& file, const std::string& login) {
  const fs::path path =
      fs::path(VIGIL_SOURCE_DIR) / "../shared/protocols/vectors/pagers" / (file + ".txt");
  if (!fs::exists(path)) return std::nullopt;
  Recorded gateway(path);
  alerts::Page page;
  page.text = "HR 38 LOW Rm 4 Bed 2";
  const auto dialogue = alerts::find_channel("snpp")->compose(page, {"5551234", login, ""});
  return converse(*dialogue, gateway);
}

struct Case {
  const char *file, *login;
  Outcome outcome;
  const char* detail;
};

TEST(SnppRecorded, ends_as_the_recording_says) {
  const Case cases[] = {
      {"snpp-netsnpp-ok", "", Outcome::accepted, "250 Message Sent Successfully"},
      {"snpp-failure-421", "", Outcome::try_again, "421 Gateway shutting down"},
      {"snpp-sendpage-hfaxd", "root", Outcome::try_again, "554 Failed to submit message 2"},
      {"snpp-server-many", "", Outcome::refused, "550 Error, Invalid Pager ID"},
  };
  for (const Case& each : cases) {
    const auto done = with_recorded(each.file, each.login);
    if (!done) GTEST_SKIP() << "no recorded dialogues beside the repository";
    EXPECT_EQ(done->outcome, each.outcome) << each.file;
    EXPECT_TRUE(done->detail.starts_with(each.detail)) << done->detail;
  }
}

}  // namespace
}  // namespace vigil::testing
