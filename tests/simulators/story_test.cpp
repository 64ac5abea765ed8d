// Stories as text: what is understood, what is refused and how the refusal reads.
#include "simulators/story.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

namespace vigil::sim {
namespace {

Story read(const std::string& text) {
  std::istringstream in{text};
  return read_story(in, "test.story");
}

std::string refusal(const std::string& text) {
  try {
    read(text);
  } catch (const BadInput& error) {
    return error.what();
  }
  return "accepted";
}

TEST(Story, says_who_what_and_when) {
  const Story story = read(
      "title A name  # not a comment of the title\n"
      "patient weight=72 sex=f sbp=126 dbp=78 hr=72 spo2=98\n"
      "drug iv mg_per_kg=0.5 minutes=40 start=+06:00\n"
      "cuff every=5m\n"
      "\n"
      "# a comment\n"
      "+20:00 motion for=20s\n"
      "+16:00 desaturate to=82 over=60s hold=90s recover=120s\n"
      "+1:00:00 fault dinamap late\n");
  EXPECT_EQ(story.patient.weight, 72);
  EXPECT_EQ(story.patient.sex, 'f');
  ASSERT_TRUE(story.dose);
  EXPECT_EQ(story.dose->start, Seconds{360});
  EXPECT_EQ(story.cuff.every, Time{Seconds{300}});
  ASSERT_EQ(story.plan.size(), 3U);
  EXPECT_EQ(story.plan[0].order.word, "desaturate");  // in order of time
  EXPECT_EQ(story.plan[0].order.number("hold"), 90);
  EXPECT_EQ(story.plan[1].order.duration("for"), Seconds{20});
  EXPECT_EQ(story.plan[2].at, Seconds{3600});
  EXPECT_EQ(story.plan[2].order.device, "dinamap");
  EXPECT_EQ(story.plan[2].order.duration("by"), Seconds{2});  // the default
}

TEST(Story, keeps_lines_for_the_staff_word_for_word) {
  const Story story =
      read("+01:00 staff open profile=iv-ketamine-adult by=RN12\nstaff note hello\n");
  ASSERT_EQ(story.staff.size(), 2U);
  EXPECT_EQ(story.staff[0].at, Seconds{60});
  EXPECT_EQ(story.staff[0].text, "open profile=iv-ketamine-adult by=RN12");
  EXPECT_EQ(story.staff[1].line, 2);
  EXPECT_TRUE(story.plan.empty());
}

TEST(Story, an_unknown_word_is_refused_with_file_and_line) {
  EXPECT_EQ(refusal("title x\n+01:00 levitate\n"), "test.story:2: unknown word 'levitate'");
  EXPECT_EQ(refusal("\npateint hr=70\n"), "test.story:2: unknown word 'pateint'");
  EXPECT_EQ(refusal("patient heart=70\n"), "test.story:1: unknown key 'heart'");
  EXPECT_EQ(refusal("+01:00 cut four=3s\n"), "test.story:1: unknown key 'four'");
  EXPECT_EQ(refusal("+01:00 cut for=3\n"), "test.story:1: not a duration (30s, 5m, 250ms): '3'");
  EXPECT_EQ(refusal("patient hr=nan\n"), "test.story:1: not a number: 'nan'");
  EXPECT_EQ(refusal("+01:75 motion\n"), "test.story:1: minutes and seconds are below 60");
  EXPECT_EQ(refusal("drug iv mg_per_kg=0.5 minutes=40\n"), "test.story:1: drug needs start=+mm:ss");
}

TEST(Story, every_story_of_the_folder_can_be_told) {
  int count = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator{VIGIL_SOURCE_DIR "/simulators/stories"}) {
    const Story story = load_story(entry.path().string());
    EXPECT_FALSE(story.title.empty()) << entry.path();
    ++count;
  }
  EXPECT_GE(count, 9);
}

}  // namespace
}  // namespace vigil::sim
