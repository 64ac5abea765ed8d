// The files of www/ as they were when the program was built (embed.cmake generates the table), or
// from a directory while somebody works on them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vigil::dashboard {

struct EmbeddedPage {
  std::string_view path;  // "/app.js"
  std::string_view bytes;
};
// Generated; empty when the program was built without pages.
std::span<const EmbeddedPage> embedded_pages();

struct PageText {
  std::string type;  // content type
  std::string bytes;
};

// `directory` empty: the embedded page. Else the file below it; /uplot.js and /uplot.css come from
// its node_modules. Nothing outside the directory, no hidden file, nothing over 8 MB.
std::optional<PageText> find_page(const std::string& directory, std::string_view path);

}  // namespace vigil::dashboard
