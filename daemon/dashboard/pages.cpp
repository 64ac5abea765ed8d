#include "daemon/dashboard/pages.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace vigil::dashboard {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_page = 8ULL * 1024 * 1024;

struct Type {
  std::string_view ending, type;
};
constexpr std::array types{
    Type{".html", "text/html; charset=utf-8"},
    Type{".css", "text/css; charset=utf-8"},
    Type{".js", "text/javascript; charset=utf-8"},
    Type{".json", "application/json"},
    Type{".svg", "image/svg+xml"},
    Type{".png", "image/png"},
    Type{".ico", "image/x-icon"},
    Type{".webmanifest", "application/manifest+json"},
    Type{".woff2", "font/woff2"},
};

// Where npm puts the one library that the pages use.
struct Alias {
  std::string_view path, file;
};
constexpr std::array aliases{
    Alias{"/uplot.js", "/node_modules/uplot/dist/uPlot.esm.js"},
    Alias{"/uplot.css", "/node_modules/uplot/dist/uPlot.min.css"},
};

// Empty: a kind of file that is not served.
std::string_view type_of(std::string_view path) {
  for (const Type& t : types) {
    if (path.ends_with(t.ending)) return t.type;
  }
  return {};
}

// "/a/b.js": parts of letters, digits, dash, underscore and dot that do not begin with a dot.
bool is_plain(std::string_view path) {
  if (path.size() > 200 || !path.starts_with('/')) return false;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const char c = path[i];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool other = (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '/';
    if (!letter && !other) return false;
    if (c == '.' && path[i - 1] == '/') return false;
  }
  return true;
}

bool is_below(const fs::path& file, const fs::path& directory) {
  const auto [rest, unused] =
      std::mismatch(directory.begin(), directory.end(), file.begin(), file.end());
  return rest == directory.end();
}

std::optional<std::string> read(const std::string& directory, std::string_view path) {
  std::string name{path};
  for (const Alias& a : aliases) {
    if (a.path == path) name = a.file;
  }
  std::error_code error;
  const fs::path root = fs::canonical(directory, error);
  if (error) return std::nullopt;
  const fs::path file = fs::canonical(root.string() + name, error);  // follows links
  if (error || !is_below(file, root) || !fs::is_regular_file(file, error)) return std::nullopt;
  if (fs::file_size(file, error) > largest_page || error) return std::nullopt;
  std::ifstream in{file, std::ios::binary};
  std::string bytes{std::istreambuf_iterator<char>{in}, {}};
  return in.bad() ? std::nullopt : std::optional{std::move(bytes)};
}

}  // namespace

std::optional<PageText> find_page(const std::string& directory, std::string_view path) {
  const std::string_view type = type_of(path);
  if (type.empty() || !is_plain(path)) return std::nullopt;
  if (!directory.empty()) {
    std::optional<std::string> bytes = read(directory, path);
    if (!bytes) return std::nullopt;
    return PageText{std::string{type}, std::move(*bytes)};
  }
  for (const EmbeddedPage& page : embedded_pages()) {
    if (page.path == path) return PageText{std::string{type}, std::string{page.bytes}};
  }
  return std::nullopt;
}

}  // namespace vigil::dashboard
