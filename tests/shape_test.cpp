// The shape of the house as tests: who may include whom, what the pure folders may not contain, how
// large files and functions may be, and that no include runs in a circle. Each failure names file
// and line.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace vigil::testing {
namespace {

namespace fs = std::filesystem;

struct Source {
  std::string name;  // path from the root
  std::vector<std::string> lines;
};

const std::string root = VIGIL_SOURCE_DIR;

std::vector<std::string> lines_of(const fs::path& path) {
  std::vector<std::string> lines;
  std::ifstream in{path};
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool is_code(const fs::path& p) {
  const std::set<std::string> endings{".h", ".cpp", ".js", ".mjs", ".css", ".html", ".cmake"};
  return endings.contains(p.extension().string()) || p.filename() == "CMakeLists.txt";
}

std::vector<Source> sources() {
  std::vector<Source> found;
  for (const char* folder : {"drivers", "alerts", "daemon", "simulators", "tests"}) {
    for (auto it = fs::recursive_directory_iterator{root + "/" + folder};
         it != fs::recursive_directory_iterator{}; ++it) {
      if (it->path().filename() == "node_modules") it.disable_recursion_pending();
      if (!it->is_regular_file() || !is_code(it->path())) continue;
      found.push_back({fs::relative(it->path(), root).string(), lines_of(it->path())});
    }
  }
  return found;
}

std::string where(const Source& s, std::size_t line) {
  return s.name + ":" + std::to_string(line + 1);
}

// "daemon/links/serial.cpp" -> "daemon/links"; a file of the ground floor -> "daemon".
std::string room_of(const std::string& name) {
  return name.substr(0, name.rfind('/'));
}

bool below(const std::string& name, const std::string& folder) {
  return name.starts_with(folder + "/");
}

// A wing is a folder of daemon/, or the metrics, a wing of one.
std::string wing_of(const std::string& name) {
  if (name.starts_with("daemon/metrics.")) return "daemon/metrics";
  const std::string room = room_of(name);
  return below(room, "daemon") ? room : "";
}

bool sees_everything(const std::string& name) {
  for (const char* file : {"daemon/app", "daemon/main", "daemon/config", "daemon/vigilctl"}) {
    if (name.starts_with(file)) return true;
  }
  return below(name, "daemon/ctl") || below(name, "daemon/app");
}

bool may_include_from_daemon(const std::string& from, const std::string& to) {
  if (sees_everything(from)) return true;
  if (below(to, "alerts") || to == "drivers/observation.h") return true;
  const std::string wing = wing_of(from);
  if (below(to, "drivers")) return !wing.empty() && room_of(to) == "drivers";
  if (!below(to, "daemon")) return false;
  const std::string other = wing_of(to);
  return other.empty() || other == wing;
}

bool may_include(const std::string& from, const std::string& to) {
  if (below(from, "tests")) return true;
  if (below(from, "simulators")) return below(to, "simulators");
  if (below(from, "drivers")) {
    return room_of(to) == "drivers" || (below(to, "drivers") && room_of(to) == room_of(from));
  }
  if (below(from, "alerts")) return below(to, "alerts") || to == "drivers/observation.h";
  return below(from, "daemon") && may_include_from_daemon(from, to);
}

TEST(Shape, includes_run_one_way) {
  const std::regex include{R"re(^\s*#include "([^"]+)")re"};
  for (const Source& s : sources()) {
    for (std::size_t i = 0; i < s.lines.size(); ++i) {
      std::smatch m;
      if (!std::regex_search(s.lines[i], m, include)) continue;
      EXPECT_TRUE(may_include(s.name, m[1])) << where(s, i) << " may not include " << m[1];
    }
  }
}

TEST(Shape, pure_folders_touch_nothing_outside) {
  const std::regex forbidden{
      R"(boost/|::now\(|<fstream>|<iostream>|<thread>|<mutex>|<future>|<filesystem>|<random>|<unordered_|std::rand|\bgetenv\b|<ctime>|\bprintf\b)"};
  for (const Source& s : sources()) {
    if (!below(s.name, "drivers") && !below(s.name, "alerts")) continue;
    for (std::size_t i = 0; i < s.lines.size(); ++i) {
      EXPECT_FALSE(std::regex_search(s.lines[i], forbidden)) << where(s, i) << ": " << s.lines[i];
    }
  }
}

TEST(Shape, the_clock_is_read_at_the_edge_only) {
  const std::regex reading{
      R"((system_clock|steady_clock)::now\(\)|\bgettimeofday\b|\btime\(nullptr\))"};
  for (const Source& s : sources()) {
    if (!below(s.name, "daemon") || s.name == "daemon/clock.cpp") continue;
    for (std::size_t i = 0; i < s.lines.size(); ++i) {
      EXPECT_FALSE(std::regex_search(s.lines[i], reading)) << where(s, i) << ": " << s.lines[i];
    }
  }
}

TEST(Shape, no_file_is_over_400_lines) {
  for (const Source& s : sources()) EXPECT_LE(s.lines.size(), 400U) << s.name;
}

// With our formatting a function ends with a brace as deep as its first line.
std::size_t indent_of(const std::string& line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

void check_functions(const Source& s, std::size_t depth) {
  const std::string end(depth, ' ');
  std::size_t start = 0;
  bool open = false;
  for (std::size_t i = 0; i < s.lines.size(); ++i) {
    const std::string& line = s.lines[i];
    const bool here = !line.empty() && indent_of(line) == depth;
    if (here && line == end + "}" && open) {
      EXPECT_LE(i - start + 1, 60U) << where(s, start) << " is a function over 60 lines";
      open = false;
    }
    if (here && line == end + "};")
      open = false;  // a class, whose functions are looked at one deeper
    if (!here || line[depth] == '}' || line[depth] == '#' || line[depth] == '/') continue;
    if (line.ends_with("{") && !line.starts_with(end + "namespace")) {
      start = i;
      open = true;
    }
  }
}

TEST(Shape, no_function_is_over_60_lines) {
  for (const Source& s : sources()) {
    if (!s.name.ends_with(".cpp") && !s.name.ends_with(".h")) continue;
    check_functions(s, 0);
    check_functions(s, 2);
  }
}

TEST(Shape, no_include_runs_in_a_circle) {
  const std::regex include{R"re(^\s*#include "([^"]+)")re"};
  std::map<std::string, std::vector<std::string>> arrows;
  for (const Source& s : sources()) {
    for (const std::string& line : s.lines) {
      std::smatch m;
      if (std::regex_search(line, m, include)) arrows[s.name].push_back(m[1]);
    }
  }
  std::set<std::string> done, path;
  const std::function<void(const std::string&)> visit = [&](const std::string& name) {
    ASSERT_FALSE(path.contains(name)) << name << " includes itself through others";
    if (!done.insert(name).second) return;
    path.insert(name);
    for (const std::string& next : arrows[name]) visit(next);
    path.erase(name);
  };
  std::vector<std::string> names;
  for (const auto& [name, targets] : arrows) names.push_back(name);
  for (const std::string& name : names) visit(name);
}

// The rules above are only worth something if they can fail.
TEST(Shape, the_rules_can_fail) {
  EXPECT_FALSE(may_include("drivers/nonin/nonin.cpp", "drivers/hl7/message.h"));
  EXPECT_FALSE(may_include("drivers/nonin/nonin.cpp", "alerts/bed.h"));
  EXPECT_FALSE(may_include("alerts/engine.cpp", "daemon/ward.h"));
  EXPECT_FALSE(may_include("alerts/engine.cpp", "drivers/driver.h"));
  EXPECT_FALSE(may_include("daemon/ward.cpp", "daemon/links/runner.h"));
  EXPECT_FALSE(may_include("daemon/links/runner.cpp", "daemon/store/journal.h"));
  EXPECT_FALSE(may_include("daemon/links/runner.cpp", "drivers/nonin/frames.h"));
  EXPECT_FALSE(may_include("daemon/store/journal.cpp", "daemon/metrics.h"));
  EXPECT_FALSE(may_include("simulators/nonin.cpp", "drivers/observation.h"));
  EXPECT_TRUE(may_include("daemon/links/runner.cpp", "drivers/driver.h"));
}

}  // namespace
}  // namespace vigil::testing
