// A capture on a wire again: its bytes at their times, its answers behind its questions.
#include "simulators/capture.h"

#include <gtest/gtest.h>

#include <sstream>

#include "simulators/order.h"

namespace vigil::sim {
namespace {

using std::chrono::milliseconds;

std::vector<Step> steps(const std::string& text) {
  std::istringstream in{text};
  return read_capture(in, "x.cap");
}

std::string refusal(const std::string& text) {
  try {
    steps(text);
  } catch (const BadInput& error) {
    return error.what();
  }
  return "accepted";
}

// Runs a device as the world does: at the times it asks for.
struct Stage {
  explicit Stage(const std::string& text, bool loop = false)
      : device(make_playback(steps(text), loop, {})) {}

  std::string until(Time end) {
    std::string said;
    while (device->next() <= end) {
      now = std::max(now, device->next());
      Output out;
      device->on_time(now, {}, out);
      for (const Frame& frame : out.frames) said += frame.bytes + "@" + seconds() + " ";
      if (out.hang_up) said += "bye@" + seconds() + " ";
    }
    now = end;
    return said;
  }
  void tell(const std::string& bytes) const {
    Output out;
    device->on_bytes(now, {}, bytes, out);
  }
  std::string seconds() const {
    std::ostringstream text;
    text << in_seconds(now);
    return text.str();
  }

  std::unique_ptr<Device> device;
  Time now{};
};

TEST(Capture, is_read_in_both_forms_of_bytes) {
  const auto read = steps(
      "# driver: x\n\n@0.500 < 90 3c 5C\n= @0.500 spo2 97 % good\n"
      "@0.700 > \"a\\r\\n\\x0B\\\"\"\n@0.800 opened\n@1.000 closed\n");
  ASSERT_EQ(read.size(), 3U);
  EXPECT_EQ(read[0].bytes, "\x90\x3C\x5C");
  EXPECT_EQ(read[0].at, Time{milliseconds{500}});
  EXPECT_EQ(read[1].kind, Step::Kind::is_told);
  EXPECT_EQ(read[1].bytes, "a\r\n\x0B\"");
  EXPECT_EQ(read[2].kind, Step::Kind::hangs_up);
}

TEST(Capture, that_is_wrong_is_refused_with_its_line) {
  EXPECT_EQ(refusal("# only words\n"), "x.cap: nothing is said in it");
  EXPECT_EQ(refusal("\nhello\n"), "x.cap:2: expected #, = or @seconds");
  EXPECT_EQ(refusal("@x < 01\n"), "x.cap:1: time is wrong");
  EXPECT_EQ(refusal("@1.0 < 0\n"), "x.cap:1: bytes are wrong");
  EXPECT_EQ(refusal("@1.0 < \"a\n"), "x.cap:1: bytes are wrong");
  EXPECT_EQ(refusal("@1.0 ? 01\n"), "x.cap:1: bytes are wrong");
}

TEST(Playback, says_everything_at_its_time) {
  Stage stage("@0.500 < \"a\"\n@1.500 < \"b\"\n@3.000 closed\n@3.500 opened\n@4.000 < \"c\"\n");
  EXPECT_EQ(stage.until(milliseconds{10000}), "a@0.5 b@1.5 bye@3 c@4 ");
  EXPECT_EQ(stage.device->next(), never);
}

TEST(Playback, answers_a_question_when_it_came_and_what_follows_is_as_much_later) {
  Stage stage("@1.000 > \"ask\"\n@1.200 < \"a\"\n@2.000 < \"b\"\n");
  EXPECT_EQ(stage.until(milliseconds{1700}), "");
  stage.tell("as");
  EXPECT_EQ(stage.until(milliseconds{1800}), "");
  stage.tell("k");
  EXPECT_EQ(stage.until(milliseconds{2500}), "a@2 ");
  EXPECT_EQ(stage.until(milliseconds{5000}), "b@2.8 ");
}

TEST(Playback, gives_one_answer_to_a_question_that_is_asked_twice) {
  Stage stage("@1.000 > \"one\"\n@1.200 < \"1\"\n@2.000 > \"two\"\n@2.100 < \"2\"\n");
  EXPECT_EQ(stage.until(milliseconds{1300}), "");
  stage.tell("one");
  stage.tell("one");
  EXPECT_EQ(stage.until(milliseconds{3000}), "1@1.5 ");
  stage.tell("two");
  EXPECT_EQ(stage.until(milliseconds{9000}), "2@3.1 ");
}

TEST(Playback, that_is_behind_catches_up_at_the_next_question) {
  Stage stage("@0.500 < \"hi\"\n@1.000 > \"ask\"\n@1.200 < \"a\"\n@3.000 < \"b\"\n");
  EXPECT_EQ(stage.until(milliseconds{700}), "hi@0.5 ");
  stage.tell("ask");
  EXPECT_EQ(stage.until(milliseconds{5000}), "a@0.9 b@2.7 ");
}

TEST(Playback, a_question_that_crosses_its_answer_is_not_the_next_one) {
  Stage stage("@1.000 > \"one\"\n@1.200 < \"1\"\n@2.000 > \"two\"\n@2.100 < \"2\"\n");
  stage.tell("one");
  EXPECT_EQ(stage.until(milliseconds{1400}), "1@0.2 ");
  stage.tell("one");
  EXPECT_EQ(stage.until(milliseconds{1900}), "");
  stage.tell("two");
  EXPECT_EQ(stage.until(milliseconds{9000}), "2@2 ");
}

TEST(Playback, goes_on_when_nobody_asks) {
  Stage stage("@1.000 > \"ask\"\n@1.200 < \"a\"\n@2.000 < \"b\"\n");
  const std::string said = stage.until(milliseconds{9000});
  EXPECT_EQ(said.substr(0, 4), "a@4.") << said;
  EXPECT_NE(said.find("b@5"), std::string::npos) << said;
  EXPECT_EQ(stage.device->counts().at("not_asked"), 1);
}

TEST(Playback, in_a_loop_hangs_up_and_begins_again) {
  Stage stage("@1.000 < \"a\"\n", true);
  EXPECT_EQ(stage.until(milliseconds{3000}), "a@1 bye@1.2 a@2.2 bye@2.4 ");
}

}  // namespace
}  // namespace vigil::sim
