// Strict reading: nothing is ignored, nothing is guessed, every complaint names file, line and key.
#include <gtest/gtest.h>

#include "daemon/toml_reader.h"

namespace vigil {
namespace {

// What reading this table complains about.
template <typename Read>
std::string complaints(std::string_view text, Read&& read) {
  try {
    const toml::table root = parse_toml(text, "file.toml");
    TomlErrors errors{"file.toml"};
    {
      TomlTable table{root, "thing", errors};
      read(table);
    }
    errors.throw_if_any();
  } catch (const std::runtime_error& e) {
    return e.what();
  }
  return {};
}

TEST(TomlReader, gives_what_stands_there) {
  const std::string said = complaints(
      "text = 'a'\nnumber = 1.5\nwhole = 3\nflag = true\nlist = ['a', 'b']\nlength_s = 1.5\n"
      "span_min = 2\n[inner]\n[[many]]\n[[many]]\n",
      [](TomlTable& t) {
        EXPECT_EQ(t.text("text"), "a");
        EXPECT_EQ(t.number("number"), 1.5);
        EXPECT_EQ(t.number("whole"), 3);
        EXPECT_TRUE(t.flag("flag", false));
        EXPECT_EQ(t.texts("list"), (std::vector<std::string>{"a", "b"}));
        EXPECT_EQ(t.seconds("length_s"), Millis{1500});
        EXPECT_EQ(t.minutes("span_min"), Millis{120'000});
        EXPECT_NE(t.table("inner"), nullptr);
        EXPECT_EQ(t.tables("many").size(), 2u);
        EXPECT_TRUE(t.has("text"));
        EXPECT_FALSE(t.has("nothing"));
      });
  EXPECT_EQ(said, "");
}

TEST(TomlReader, gives_the_defaults_for_what_does_not) {
  const std::string said = complaints("", [](TomlTable& t) {
    EXPECT_EQ(t.text("a", "x"), "x");
    EXPECT_EQ(t.number("b", 7), 7);
    EXPECT_TRUE(t.flag("c", true));
    EXPECT_EQ(t.seconds("d", Millis{5}), Millis{5});
    EXPECT_EQ(t.minutes("e"), std::nullopt);
    EXPECT_TRUE(t.texts("f").empty());
    EXPECT_EQ(t.table("g"), nullptr);
    EXPECT_TRUE(t.tables("h").empty());
  });
  EXPECT_EQ(said, "");
}

TEST(TomlReader, names_file_line_and_key_of_what_it_does_not_know) {
  EXPECT_EQ(complaints("a = 1\n\nb = 2\n", [](TomlTable& t) { t.number("a"); }),
            "file.toml:3: thing: unknown key 'b'");
}

TEST(TomlReader, names_what_is_missing) {
  EXPECT_EQ(complaints("", [](TomlTable& t) { t.text("a"); }),
            "file.toml:1: thing: 'a' is missing");
  EXPECT_EQ(complaints("", [](TomlTable& t) { t.number("a"); }),
            "file.toml:1: thing: 'a' is missing");
  EXPECT_EQ(complaints("", [](TomlTable& t) { t.seconds("a"); }),
            "file.toml:1: thing: 'a' is missing");
}

TEST(TomlReader, refuses_another_type) {
  const auto refuses = [](std::string_view text, auto&& read) {
    return complaints(text, read).find("must be") != std::string::npos;
  };
  EXPECT_TRUE(refuses("a = 1", [](TomlTable& t) { t.text("a"); }));
  EXPECT_TRUE(refuses("a = '1'", [](TomlTable& t) { t.number("a"); }));
  EXPECT_TRUE(refuses("a = '1'", [](TomlTable& t) { t.number("a", 1); }));
  EXPECT_TRUE(refuses("a = 1", [](TomlTable& t) { t.flag("a", true); }));
  EXPECT_TRUE(refuses("a = 'x'", [](TomlTable& t) { t.texts("a"); }));
  EXPECT_TRUE(refuses("a = [1]", [](TomlTable& t) { t.texts("a"); }));
  EXPECT_TRUE(refuses("a = 1", [](TomlTable& t) { t.table("a"); }));
  EXPECT_TRUE(refuses("a = 1", [](TomlTable& t) { t.tables("a"); }));
  EXPECT_TRUE(refuses("a = [1]", [](TomlTable& t) { t.tables("a"); }));
}

TEST(TomlReader, refuses_lengths_out_of_range) {
  const auto seconds = [](std::string_view text) {
    return complaints(text, [](TomlTable& t) { t.seconds("a"); });
  };
  EXPECT_EQ(seconds("a = -1"), "file.toml:1: thing: 'a' must be 0 to 864000 seconds");
  EXPECT_NE(seconds("a = 864001"), "");
  EXPECT_NE(seconds("a = nan"), "");
  EXPECT_NE(seconds("a = inf"), "");
  EXPECT_EQ(seconds("a = 0"), "");
  const auto minutes = [](std::string_view text) {
    return complaints(text, [](TomlTable& t) { t.minutes("a"); });
  };
  EXPECT_EQ(minutes("a = 0"), "file.toml:1: thing: 'a' must be more than 0, at most 1440 minutes");
  EXPECT_NE(minutes("a = 1441"), "");
  EXPECT_NE(minutes("a = nan"), "");
  EXPECT_EQ(minutes("a = 1440"), "");
}

TEST(TomlReader, refuses_numbers_that_are_none) {
  EXPECT_NE(complaints("a = nan", [](TomlTable& t) { t.number("a"); }), "");
  EXPECT_NE(complaints("a = -inf", [](TomlTable& t) { t.number("a"); }), "");
}

TEST(TomlReader, collects_all_complaints) {
  EXPECT_EQ(complaints("a = 1\nb = 2\n", [](TomlTable& t) { t.text("a"); }),
            "file.toml:1: thing: 'a' must be text\nfile.toml:2: thing: unknown key 'b'");
}

TEST(TomlReader, a_syntax_error_names_its_line) {
  const std::string said = complaints("a = 1\nb = = 2\n", [](TomlTable&) {});
  EXPECT_TRUE(said.starts_with("file.toml:2: ")) << said;
}

TEST(TomlReader, a_key_that_stands_there_twice_is_a_syntax_error) {
  EXPECT_TRUE(complaints("a = 1\na = 2\n", [](TomlTable&) {}).starts_with("file.toml:2: "));
}

}  // namespace
}  // namespace vigil
